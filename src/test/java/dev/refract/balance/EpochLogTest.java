package dev.refract.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Promise 2, reproducible: a log says of every record which epoch decided it, and survives being written down. */
class EpochLogTest {
    private static final String DIGEST = "d".repeat(64);
    private static final Epoch FIRST = Epoch.NONE.with(new Tally(1, 64, new TreeMap<>()));
    private static final Epoch SECOND =
            FIRST.with(new Tally(0, 64, new TreeMap<>(java.util.Map.of("c:a", new Tally.Seen(1 / 3.0, 20.25)))));
    private static final EpochLog LOG = EpochLog.of(
            DIGEST, List.of(new Adoption(1, 130, SECOND), new Adoption(1, 70, FIRST), new Adoption(0, 100, SECOND)));

    @Test
    void anEpochHoldsUntilTheNext() {
        assertThat(LOG.inForce(1, 69)).isEmpty();
        assertThat(LOG.inForce(1, 70)).contains(FIRST);
        assertThat(LOG.inForce(1, 129)).contains(FIRST);
        assertThat(LOG.inForce(1, 1_000_000)).contains(SECOND);
        assertThat(LOG.inForce(0, 99)).isEmpty();
        assertThat(LOG.inForce(2, 100)).isEmpty();
    }

    @Test
    void sayingItTwiceChangesNothing() {
        List<Adoption> twice = new java.util.ArrayList<>(LOG.all());
        twice.addAll(LOG.all());
        assertThat(EpochLog.of(DIGEST, twice)).isEqualTo(LOG);
    }

    @Test
    void survivesTheFile() {
        List<String> lines = LOG.lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(2)).startsWith("1\t70\t1\t");
        assertThat(EpochLog.parse(lines)).isEqualTo(LOG);
    }

    @Test
    void anotherFileIsRefusedWithItsLine() {
        List<String> lines = LOG.lines().toList();
        assertThatThrownBy(() -> EpochLog.parse(List.of("hello")))
                .hasMessage("line 1: an epoch log must begin with refract epoch log of pipeline");
        assertThatThrownBy(() -> EpochLog.parse(
                        List.of(lines.get(0), lines.get(1), lines.get(2).substring(0, 27))))
                .hasMessageStartingWith("line 3: adoption is cut off after ");
    }

    @Test
    void talliesAreToldEarlyThenRegularly() {
        assertThat(LongStream.rangeClosed(1, 3000).filter(new Mode.Shared(1000)::tells))
                .containsExactly(64L, 128L, 256L, 512L, 1000L, 2000L, 3000L);
        assertThat(LongStream.rangeClosed(1, 150).filter(new Mode.Shared(50)::tells))
                .containsExactly(50L, 100L, 150L);
    }
}
