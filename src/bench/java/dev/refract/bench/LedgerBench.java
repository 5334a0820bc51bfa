package dev.refract.bench;

import dev.refract.balance.BalanceRules;
import dev.refract.balance.Decision;
import dev.refract.balance.Ledger;
import dev.refract.balance.Target;
import dev.refract.random.Address;
import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One record decided and committed, by the number of classes; it should not depend on it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LedgerBench {
    private static final int STREAM = 1 << 16;

    @Param({"2", "10", "1000", "100000"})
    private int classes = 2;

    private String[] labels = {};
    private double[] numbers = {};
    private Ledger ledger = new Ledger(BalanceRules.of(new Target.Uniform()));
    private int next;

    /** A stream whose classes are the rarer the higher their number, and a ledger that has seen all of them. */
    @Setup(Level.Trial)
    public void seeAllClasses() {
        UniformRandomProvider random = Address.of(1, "bench", "ledger").generator();
        labels = new String[STREAM];
        numbers = new double[STREAM];
        for (int i = 0; i < STREAM; i++) {
            double u = random.nextDouble();
            labels[i] = "class-" + (int) (classes * u * u);
            numbers[i] = random.nextDouble();
        }
        ledger = new Ledger(BalanceRules.of(new Target.Uniform()).withMaxClasses(classes));
        for (int category = 0; category < classes; category++) {
            ledger.commit(ledger.decide("class-" + category, 0.5));
        }
    }

    @Benchmark
    public Decision decideAndCommit() {
        int record = next++ & (STREAM - 1);
        Decision decision = ledger.decide(labels[record], numbers[record]);
        ledger.commit(decision);
        return decision;
    }
}
