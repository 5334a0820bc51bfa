package dev.refract.bench;

import dev.refract.balance.ledger.Decision;
import dev.refract.balance.ledger.Ledger;
import dev.refract.balance.reservoir.ReservoirEntry;
import dev.refract.balance.reservoir.Reservoirs;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ReservoirSettings;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.TopUpSettings;
import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One record decided, drawn for, offered to its reservoir and committed, by the number of classes and the
 * size of a reservoir; it should not depend on the first and hardly on the second. Counts the bytes of state
 * that a record changes, which is what a changelog without a cache would be sent; payloads are not in it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ReservoirBench {
    private static final int SEEN_BEFORE = 1 << 18;

    @Param({"2", "10", "1000", "100000"})
    private int classes = 2;

    @Param({"64", "256", "1024"})
    private int capacity = 256;

    private SkewedStream stream = new SkewedStream("reservoir", classes);
    private Ledger ledger = new Ledger(BalanceRules.of(new Target.Uniform()));
    private Reservoirs reservoirs = new Reservoirs(ReservoirSettings.DEFAULT);
    private int next;
    private long bytes;
    private long records;

    /** A stream whose classes are the rarer the higher their number, and a task that has run for a while. */
    @Setup(Level.Trial)
    public void seeAllClasses() {
        stream = new SkewedStream("reservoir", classes);
        ledger = new Ledger(
                BalanceRules.of(new Target.Uniform()).withMaxClasses(classes).withTopUp(TopUpSettings.DEFAULT));
        reservoirs = new Reservoirs(new ReservoirSettings(capacity, 5_000, 20, 100_000));
        for (int category = 0; category < classes; category++) {
            ledger.commit(ledger.decide("class-" + category, 0.5).toppedUp(0));
        }
        for (int i = 0; i < SEEN_BEFORE; i++) {
            decide();
        }
        bytes = 0;
        records = 0;
    }

    @Benchmark
    public Decision decide() {
        int record = next++;
        long position = ledger.records();
        Decision decision = ledger.decide(stream.label(record), stream.number(record));
        List<ReservoirEntry> drawn = decision.topUp()
                .map(pull -> reservoirs.draw(pull.label(), pull.copies(), position))
                .orElse(List.of());
        Decision made = decision.toppedUp(drawn.size());
        ledger.commit(made);
        reservoirs.commit(drawn);
        Reservoirs.Update change = reservoirs.offer(
                stream.label(record), Integer.toString(record), position, made.copies(), stream.otherNumber(record));
        reservoirs.commit(change);
        bytes += size(made.changed()) + size(drawn) + size(change.changed());
        records++;
        return made;
    }

    private static long size(List<? extends StoredRow> rows) {
        long bytes = 0;
        for (StoredRow row : rows) {
            bytes += row.key().length() + row.encode().length;
        }
        return bytes;
    }

    /** Says how much state there is. */
    @TearDown(Level.Trial)
    public void tellState() {
        long rows = ledger.rows()
                .mapToLong(row -> row.key().length() + row.encode().length)
                .sum();
        long entries =
                reservoirs.entries().mapToLong(entry -> size(List.of(entry))).sum();
        System.out.printf(
                "%n# %d classes, %d each: %.0f bytes written a record; %,d bytes of rows, %,d entries in %,d bytes%n",
                classes,
                capacity,
                bytes / (double) records,
                rows,
                reservoirs.entries().count(),
                entries);
    }
}
