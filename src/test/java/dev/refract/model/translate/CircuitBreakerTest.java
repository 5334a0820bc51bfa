package dev.refract.model.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Exactly once: a dead service neither holds up the stream nor ends it; time is the test's own. */
class CircuitBreakerTest {
    private final List<Long> pauses = new ArrayList<>();
    private long now = Long.MAX_VALUE - 5;
    private int asked;

    private CircuitBreaker watch(int retries, int failures) {
        return new CircuitBreaker("x", new RetryPolicy(100, retries, 200, failures, 30_000), () -> now, nanos -> {
            pauses.add(TimeUnit.NANOSECONDS.toMillis(nanos));
            now += nanos;
        });
    }

    private String failing() throws IOException {
        asked++;
        throw new IOException("boom " + asked);
    }

    @Test
    void asksAgainAfterGrowingPauses() {
        CircuitBreaker watch = watch(3, 100);

        assertThat(watch.call(() -> asked++ < 3 ? failingOnce() : "yes")).isEqualTo("yes");
        assertThat(pauses).containsExactly(200L, 400L, 800L);
    }

    private static String failingOnce() throws IOException {
        throw new IOException("not yet");
    }

    @Test
    void saysWhatHappenedWhenNobodyAnswers() {
        assertThatThrownBy(() -> watch(2, 100).call(this::failing))
                .isInstanceOf(ServiceDownException.class)
                .hasMessage("x did not answer in 3 attempts: boom 3");
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void restsAfterFailuresInARow() {
        CircuitBreaker watch = watch(0, 2);
        assertThatThrownBy(() -> watch.call(this::failing)).hasMessageContaining("boom 1");
        assertThatThrownBy(() -> watch.call(this::failing)).hasMessageContaining("boom 2");
        assertThatThrownBy(() -> watch.call(this::failing)).hasMessageContaining("gets no request for 30000 ms");
        assertThat(asked).isEqualTo(2);

        now += TimeUnit.MILLISECONDS.toNanos(29_999);
        assertThatThrownBy(() -> watch.call(this::failing)).hasMessageContaining("gets no request");
        assertThat(asked).isEqualTo(2);

        now += TimeUnit.MILLISECONDS.toNanos(1);
        assertThatThrownBy(() -> watch.call(this::failing)).hasMessageContaining("boom 3");
        assertThatThrownBy(() -> watch.call(this::failing)).hasMessageContaining("gets no request");

        now += TimeUnit.MILLISECONDS.toNanos(30_000);
        assertThat(watch.call(() -> "back")).isEqualTo("back");
        assertThatThrownBy(() -> watch.call(this::failing)).hasMessageContaining("boom 4");
    }

    @Test
    void theRestBeginsBetweenTwoAttemptsToo() {
        assertThatThrownBy(() -> watch(5, 2).call(this::failing))
                .hasMessage("x failed 2 times in a row and gets no request for 30000 ms: boom 2");
        assertThat(asked).isEqualTo(2);
    }
}
