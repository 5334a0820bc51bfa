package dev.refract.topology.metrics;

import dev.refract.balance.ledger.BalanceStatus;
import dev.refract.balance.ledger.ClassStatus;
import dev.refract.topology.allocation.LedgerAllocator;
import dev.refract.topology.reservoir.TaskReservoirs;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/**
 * How the balance of one task stands, as metrics: groups {@code refract-balance-metrics} and, with a tag
 * {@code class}, {@code refract-class-metrics} for the first 200 classes that came; where records are kept,
 * {@code refract-reservoir-metrics}.
 *
 * <p>Counting a record costs one comparison. Whoever reads makes a snapshot, in time proportional to the
 * number of classes and at most once a second, and all metrics of that second are of that one snapshot.
 */
public final class BalanceMetrics {
    /** Group of what the balance of a task comes to. */
    public static final String GROUP = "refract-balance-metrics";

    /** Group of each class, named in the tag {@code class}. */
    public static final String CLASS_GROUP = "refract-class-metrics";

    /** Group of the samples that are kept. */
    public static final String RESERVOIR_GROUP = "refract-reservoir-metrics";

    private static final int MOST_CLASSES = 200;
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final Gauges gauges;
    private final LedgerAllocator allocator;
    private final Set<String> known = new HashSet<>();
    private int counted;
    private Reading last;

    /** A snapshot, its classes by label, and when it was made. */
    private record Reading(BalanceStatus snapshot, Map<String, ClassStatus> classes, long madeAt) {
        static Reading of(BalanceStatus snapshot) {
            Map<String, ClassStatus> classes = new HashMap<>();
            snapshot.classes().forEach(state -> classes.put(state.label(), state));
            return new Reading(snapshot, classes, System.nanoTime());
        }
    }

    /** The metrics of the task of {@code gauges}. */
    public BalanceMetrics(Gauges gauges, LedgerAllocator allocator) {
        this.gauges = gauges;
        this.allocator = allocator;
        gauges.set(GROUP)
                .with("distance", "Total variation between samples made lately and the target", () -> now().distance())
                .with("distance-of-all", "The same of all samples ever made", () -> now().cumulativeDistance())
                .with("imbalance-ratio", "Largest share made lately over the smallest", () -> now().imbalanceRatio())
                .with("records-total", "Training inputs decided", () -> now().records())
                .with("samples-total", "Samples decided, originals and copies", () -> now().copies())
                .with("volume", "Samples per input that the volume asks for now", () -> now().volumeDue())
                .with("drifts-total", "How often the input's mix was found changed", () -> now().drifts())
                .with("round", "Number of the count round in force, 0 for none", () -> now().round())
                .with(
                        "round-age-records",
                        "Records since this partition sent its counts of the round in force",
                        () -> now().roundAge());
        allocator
                .reservoirs()
                .map(TaskReservoirs::size)
                .ifPresent(size -> gauges.set(RESERVOIR_GROUP)
                        .with("records", "Samples kept to draw from, all classes together", size::records)
                        .with("bytes", "Their size as they are stored", size::bytes));
        refresh();
    }

    /** Adds metrics for classes that are new; to be called on the task's thread. */
    public void refresh() {
        int size = allocator.ledger().size();
        if (size == counted || known.size() >= MOST_CLASSES) {
            return;
        }
        counted = size;
        for (ClassStatus state : allocator.ledger().classes()) {
            if (known.size() < MOST_CLASSES && known.add(state.label())) {
                add(state.label());
            }
        }
    }

    private void add(String label) {
        gauges.set(CLASS_GROUP, "class", label)
                .with("input-share", "Share of the input lately", of(label, ClassStatus::share))
                .with(
                        "target-share",
                        "Share that the target asks for",
                        () -> now().target().share(label))
                .with("achieved-share", "Share of the samples made lately", of(label, ClassStatus::madeShare))
                .with("copies-mean", "Samples per input that the target asks for", of(label, ClassStatus::meanCopies))
                .with("credit", "Samples that the class is owed; below 0, overdrawn", of(label, ClassStatus::credit));
    }

    private DoubleSupplier of(String label, ToDoubleFunction<ClassStatus> value) {
        return () -> {
            ClassStatus state = reading().classes().get(label);
            return state == null ? 0 : value.applyAsDouble(state);
        };
    }

    private BalanceStatus now() {
        return reading().snapshot();
    }

    private synchronized Reading reading() {
        if (last == null || System.nanoTime() - last.madeAt() > FRESH) {
            last = Reading.of(allocator.status());
        }
        return last;
    }
}
