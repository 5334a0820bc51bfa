package dev.refract.bench;

import dev.refract.balance.ledger.Decision;
import dev.refract.balance.ledger.Ledger;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.Target;
import java.util.concurrent.TimeUnit;
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
    @Param({"2", "10", "1000", "100000"})
    private int classes = 2;

    private SkewedStream stream = new SkewedStream("ledger", classes);
    private Ledger ledger = new Ledger(BalanceRules.of(new Target.Uniform()));
    private int next;

    /** A stream whose classes are the rarer the higher their number, and a ledger that has seen all of them. */
    @Setup(Level.Trial)
    public void seeAllClasses() {
        stream = new SkewedStream("ledger", classes);
        ledger = new Ledger(BalanceRules.of(new Target.Uniform()).withMaxClasses(classes));
        for (int category = 0; category < classes; category++) {
            ledger.commit(ledger.decide("class-" + category, 0.5));
        }
    }

    @Benchmark
    public Decision decideAndCommit() {
        int record = next++;
        Decision decision = ledger.decide(stream.label(record), stream.number(record));
        ledger.commit(decision);
        return decision;
    }
}
