package dev.refract.balance.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.refract.balance.BalanceRows;
import dev.refract.balance.rounds.CountRound;
import dev.refract.balance.rounds.PartitionCounts;
import dev.refract.balance.rounds.PartitionWeights;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.ClassDistribution;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Balanced: partitions that do not all see every class are balanced together. */
class CountRoundTest {
    private static final ClassDistribution UNIFORM = ClassDistribution.of(Map.of("c0", 1, "c1", 1, "c2", 1));

    private static ClassDistribution since(ClassDistribution before, ClassDistribution after) {
        TreeMap<String, Double> more = new TreeMap<>();
        after.amounts()
                .forEach((label, n) -> more.put(label, n - before.amounts().getOrDefault(label, 0.0)));
        return new ClassDistribution(more);
    }

    @Test
    void eachPartitionAloneLeavesTheUnionUnbalanced() {
        ClassDistribution made = new PartitionedUnion().run(1, 25_000, 0, 0).made();
        assertThat(made.distance(UNIFORM)).isCloseTo(.165, within(.01));
    }

    /**
     * Counts every 250 records of a partition, 1,000 of the union; rounds 1,000 to 50,000 records old.
     * Once rounds are there their age does no harm; until the first, partitions are on their own.
     */
    @ParameterizedTest
    @CsvSource({"0, .002", "9, .01", "49, .045"})
    void roundsBalanceTheUnion(int late, double bound) {
        PartitionedUnion union = new PartitionedUnion();
        ClassDistribution start = union.run(1, 15_000, 250, late).made();
        ClassDistribution end = union.run(2, 35_000, 250, late).made();
        assertThat(since(start, end).distance(UNIFORM)).isLessThan(.001);
        assertThat(end.distance(UNIFORM)).isLessThan(bound);
        assertThat(union.ledgers.get(3).roundNumber()).isPositive();
    }

    /** Six sightings in each of four partitions are 24: enough for the union, too few for any alone. */
    @Test
    void theUnionBelievesWhatNoPartitionCould() {
        PartitionedUnion union = new PartitionedUnion();
        union.run(3, 15_000, 0, 0);
        for (Ledger ledger : union.ledgers) {
            for (int i = 0; i < 6; i++) {
                Decision decision = ledger.decide("new", .5);
                assertThat(decision.resampling()).isEqualTo(Resampling.COLD_START);
                ledger.commit(decision);
            }
        }
        union.exchange(0);
        Decision decision = union.ledgers.get(1).decide("new", .5);
        assertThat(decision.resampling()).isEqualTo(Resampling.OVERSAMPLED);
        assertThat(decision.round()).isEqualTo(4);
    }

    @Test
    void aClassNewToOnePartitionPassesOnceUntilTheNextRound() {
        PartitionedUnion union = new PartitionedUnion();
        union.run(4, 5_000, 1_000, 0);
        Decision decision = union.ledgers.get(3).decide("c2", .5);
        assertThat(decision.resampling()).isEqualTo(Resampling.COLD_START);
        assertThat(decision.copies()).isEqualTo(1);
    }

    /** The parts of a class sum to 1 over the partitions, so that the union pays it exactly its share. */
    @Test
    void partsSumToOne() {
        PartitionedUnion union = new PartitionedUnion();
        union.run(5, 3_000, 0, 0);
        CountRound round = CountRound.NONE;
        for (int p = 0; p < PartitionedUnion.PARTITIONS; p++) {
            union.ledgers.get(p).commit(union.ledgers.get(p).decide("c0", .5));
            round = round.with(union.ledgers.get(p).counts(p));
        }
        for (String key : List.of("c:c0", "c:c1", "c:c2")) {
            double paid = 0;
            for (int p = 0; p < PartitionedUnion.PARTITIONS; p++) {
                PartitionWeights weights = PartitionWeights.of(PartitionedUnion.RULES, round, p);
                double records = round.counts().get(p).records() / (double) round.records();
                paid += records * weights.weight(key) / weights.totalWeight();
            }
            assertThat(paid).isCloseTo(1 / 3.0, within(1e-12));
        }
    }

    @Test
    void aRestartKeepsTheRound() {
        PartitionedUnion union = new PartitionedUnion();
        Ledger living = union.run(6, 3_000, 500, 0).ledgers.get(0);
        List<StoredRow> stored = living.rows()
                .map(row -> BalanceRows.decode(row.key(), row.encode()))
                .toList();
        Ledger reborn = Ledger.restore(PartitionedUnion.RULES, stored);
        assertThat(reborn.roundNumber()).isEqualTo(living.roundNumber());
        SplittableRandom random = new SplittableRandom(7);
        for (int t = 0; t < 2_000; t++) {
            String label = PartitionedUnion.label(0, random);
            double u = random.nextDouble();
            Decision decision = living.decide(label, u);
            assertThat(reborn.decide(label, u)).isEqualTo(decision);
            living.commit(decision);
            reborn.commit(decision);
        }
    }

    @Test
    void aLedgerThatLeavesDecidesOnItsOwnAgain() {
        PartitionedUnion union = new PartitionedUnion().run(10, 3_000, 500, 0);
        Ledger leaving = union.ledgers.get(3);
        leaving.leaveRounds();
        assertThat(leaving.roundNumber()).isZero();
        assertThat(leaving.roundAge()).isZero();
        assertThat(leaving.decide("c0", .5).round()).isZero();
        assertThat(leaving.rows().map(StoredRow::key)).doesNotContain("round");
    }

    @Test
    void oldNewsChangesNothing() {
        Ledger ledger = new PartitionedUnion().run(8, 1_000, 0, 0).ledgers.get(2);
        PartitionCounts counts = ledger.counts(2);
        CountRound first = CountRound.NONE.with(counts);
        assertThat(first.with(counts)).isSameAs(first);
        assertThat(ledger.startRound(first, 2)).isPresent();
        assertThat(ledger.startRound(first, 2)).isEmpty();
        assertThat(ledger.startRound(CountRound.NONE, 2)).isEmpty();
    }

    @Test
    void messagesSurviveTheWire() {
        PartitionCounts counts =
                new PartitionedUnion().run(9, 500, 0, 0).ledgers.get(0).counts(0);
        assertThat(PartitionCounts.decode(counts.encode())).isEqualTo(counts);
        CountRound round = CountRound.NONE.with(counts).with(new PartitionCounts(3, 7, new TreeMap<>()));
        assertThat(CountRound.decode(round.encode())).isEqualTo(round);
        byte[] cut = Arrays.copyOf(round.encode(), 20);
        assertThatThrownBy(() -> CountRound.decode(cut)).hasMessage("round is cut off after 20 bytes");
        byte[] longer = Arrays.copyOf(counts.encode(), counts.encode().length + 3);
        assertThatThrownBy(() -> PartitionCounts.decode(longer)).hasMessage("partition counts has 3 bytes too many");
        assertThatThrownBy(() -> PartitionCounts.decode(new byte[] {9}))
                .hasMessage("partition counts must be of layout 1, found 9");
    }
}
