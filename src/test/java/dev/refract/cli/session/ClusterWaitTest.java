package dev.refract.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An instance that is started before its brokers waits for them, and says so without filling the log. */
class ClusterWaitTest {
    private final List<Long> pauses = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    @Test
    void whatAnswersIsNotWaitedFor() {
        await(0);

        assertThat(pauses).isEmpty();
        assertThat(lines).isEmpty();
    }

    @Test
    void thePauseDoublesToHalfAMinute() {
        await(8);

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L, 30L);
        assertThat(lines)
                .containsExactly(
                        "waiting   no broker; trying again in 1 s",
                        "waiting   no broker; trying again in 16 s",
                        "waiting   the brokers answer now");
    }

    private void await(int failures) {
        new ClusterWait(
                        () -> pauses.size() < failures ? Optional.of("no broker") : Optional.empty(),
                        pause -> pauses.add(pause.toSeconds()),
                        lines::add)
                .await();
    }
}
