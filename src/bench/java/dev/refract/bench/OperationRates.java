package dev.refract.bench;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Mixing;
import dev.refract.sample.Kind;
import dev.refract.spec.Families;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/**
 * Images per second of every image operation on one thread, in five minutes: what {@link OperationBench}
 * measures, in short rounds and by the processor time of the thread, which other work on the machine
 * disturbs less than the clock. Prints {@code id images/s microseconds}, the median of the rounds.
 */
public final class OperationRates {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long WARM_UP = 700_000_000;
    private static final long ROUND = 60_000_000;
    private static final int ROUNDS = 9;
    private static final double SECOND = 1e9;

    private OperationRates() {}

    /** All image operations that need no partner, or those whose ids are given. */
    public static void main(String[] ids) {
        System.out.printf("%-32s %10s %12s%n", "operation", "images/s", "us/image");
        ids(ids).forEach(OperationRates::print);
    }

    private static List<String> ids(String... chosen) {
        return Families.load().catalogue().operations().keySet().stream()
                .filter(id -> chosen.length == 0 || Arrays.asList(chosen).contains(id))
                .filter(id -> {
                    Augmentation<?> declared = OperationBench.byDefault(id);
                    return declared.kind() == Kind.IMAGE && !(declared instanceof Mixing<?>);
                })
                .toList();
    }

    private static void print(String id) {
        OperationBench bench = OperationBench.of(id);
        try {
            spent(bench, WARM_UP);
            double[] each = new double[ROUNDS];
            Arrays.setAll(each, round -> spent(bench, ROUND));
            Arrays.sort(each);
            double median = each[ROUNDS / 2];
            System.out.printf("%-32s %,10.0f %,12.1f%n", id, SECOND / median, median / 1000);
        } finally {
            bench.close();
        }
    }

    /** Nanoseconds of processor time a copy takes, over copies that together take at least {@code budget}. */
    private static double spent(OperationBench bench, long budget) {
        long begin = THREADS.getCurrentThreadCpuTime();
        long now = begin;
        int copies = 0;
        do {
            bench.copy();
            copies++;
            now = THREADS.getCurrentThreadCpuTime();
        } while (now - begin < budget);
        return (double) (now - begin) / copies;
    }
}
