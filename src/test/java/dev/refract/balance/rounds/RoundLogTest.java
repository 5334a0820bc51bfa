package dev.refract.balance.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.balance.rules.BalanceMode;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Reproducible: a log says of every record which round decided it, and survives being written down. */
class RoundLogTest {
    private static final String DIGEST = "d".repeat(64);
    private static final CountRound FIRST = CountRound.NONE.with(new PartitionCounts(1, 64, new TreeMap<>()));
    private static final CountRound SECOND = FIRST.with(new PartitionCounts(
            0, 64, new TreeMap<>(java.util.Map.of("c:a", new PartitionCounts.ClassCount(1 / 3.0, 20.25)))));
    private static final RoundLog LOG = RoundLog.of(
            DIGEST,
            List.of(new RoundStart(1, 130, SECOND), new RoundStart(1, 70, FIRST), new RoundStart(0, 100, SECOND)));

    @Test
    void aRoundHoldsUntilTheNext() {
        assertThat(LOG.inForce(1, 69)).isEmpty();
        assertThat(LOG.inForce(1, 70)).contains(FIRST);
        assertThat(LOG.inForce(1, 129)).contains(FIRST);
        assertThat(LOG.inForce(1, 1_000_000)).contains(SECOND);
        assertThat(LOG.inForce(0, 99)).isEmpty();
        assertThat(LOG.inForce(2, 100)).isEmpty();
    }

    @Test
    void sayingItTwiceChangesNothing() {
        List<RoundStart> twice = new java.util.ArrayList<>(LOG.all());
        twice.addAll(LOG.all());
        assertThat(RoundLog.of(DIGEST, twice)).isEqualTo(LOG);
    }

    @Test
    void survivesTheFile() {
        List<String> lines = LOG.lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(2)).startsWith("1\t70\t1\t");
        assertThat(RoundLog.parse(lines)).isEqualTo(LOG);
    }

    @Test
    void anotherFileIsRefusedWithItsLine() {
        List<String> lines = LOG.lines().toList();
        assertThatThrownBy(() -> RoundLog.parse(List.of("hello")))
                .hasMessage("line 1: a round log must begin with refract round log of pipeline");
        assertThatThrownBy(() -> RoundLog.parse(
                        List.of(lines.get(0), lines.get(1), lines.get(2).substring(0, 27))))
                .hasMessageStartingWith("line 3: round start is cut off after ");
    }

    @Test
    void talliesAreToldEarlyThenRegularly() {
        assertThat(LongStream.rangeClosed(1, 3000).filter(new BalanceMode.Shared(1000)::reportsAt))
                .containsExactly(64L, 128L, 256L, 512L, 1000L, 2000L, 3000L);
        assertThat(LongStream.rangeClosed(1, 150).filter(new BalanceMode.Shared(50)::reportsAt))
                .containsExactly(50L, 100L, 150L);
    }
}
