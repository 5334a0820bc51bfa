package dev.refract.balance.ledger;

import dev.refract.balance.rounds.CountRound;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ClassDistribution;
import dev.refract.balance.rules.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Four ledgers side by side, counts of each every so many records, rounds that arrive late. */
final class PartitionedUnion {
    static final int PARTITIONS = 4;
    static final BalanceRules RULES = BalanceRules.of(new Target.Uniform()).withMaxMeanCopies(100);

    final List<Ledger> ledgers = new ArrayList<>();
    private final List<CountRound> underway = new ArrayList<>();
    private CountRound round = CountRound.NONE;

    PartitionedUnion() {
        for (int p = 0; p < PARTITIONS; p++) {
            ledgers.add(new Ledger(RULES));
        }
    }

    PartitionedUnion run(long seed, int records, int every, int late) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int t = 1; t <= records; t++) {
            for (int p = 0; p < PARTITIONS; p++) {
                Ledger ledger = ledgers.get(p);
                ledger.commit(ledger.decide(label(p, random), random.nextDouble()));
            }
            if (every > 0 && t % every == 0) {
                exchange(late);
            }
        }
        return this;
    }

    void exchange(int late) {
        for (int p = 0; p < PARTITIONS; p++) {
            round = round.with(ledgers.get(p).counts(p));
        }
        underway.add(round);
        if (underway.size() > late) {
            CountRound arrived = underway.remove(0);
            for (int p = 0; p < PARTITIONS; p++) {
                ledgers.get(p).startRound(arrived, p);
            }
        }
    }

    ClassDistribution made() {
        TreeMap<String, Double> sum = new TreeMap<>();
        ledgers.forEach(ledger -> ledger.made().amounts().forEach((label, n) -> sum.merge(label, n, Double::sum)));
        return new ClassDistribution(sum);
    }

    /** 89:10:1, where the one per cent lives on the first two of four partitions. */
    static String label(int partition, SplittableRandom random) {
        double at = random.nextDouble();
        double scarce = partition < 2 ? .02 : 0;
        return at < scarce ? "c2" : at < scarce + .10 ? "c1" : "c0";
    }
}
