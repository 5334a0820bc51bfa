package dev.refract.bench;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Mixing;
import dev.refract.sample.Kind;
import dev.refract.spec.yaml.DeclaredFamilies;
import java.util.Arrays;
import java.util.List;

/**
 * Images per second of every image operation on one thread, in five minutes: what {@link OperationBench}
 * measures, in short rounds of {@linkplain ThreadTime processor time}. Prints the median of the rounds.
 */
public final class OperationRates {
    private static final int WARM_UP = 700;
    private static final int ROUND = 60;
    private static final int ROUNDS = 9;

    private OperationRates() {}

    /** All image operations that need no partner, or those whose ids are given. */
    public static void main(String[] ids) {
        System.out.printf("%-32s %10s %12s%n", "operation", "images/s", "us/image");
        ids(ids).forEach(OperationRates::print);
    }

    private static List<String> ids(String... chosen) {
        return DeclaredFamilies.load().catalog().operations().keySet().stream()
                .filter(id -> chosen.length == 0 || Arrays.asList(chosen).contains(id))
                .filter(id -> {
                    Augmentation<?> declared = OperationBench.byDefault(id);
                    return declared.kind() == Kind.IMAGE && !(declared instanceof Mixing<?>);
                })
                .sorted()
                .toList();
    }

    private static void print(String id) {
        OperationBench bench = OperationBench.of(id);
        try {
            ThreadTime.perCall(WARM_UP, bench::copy);
            double[] each = new double[ROUNDS];
            Arrays.setAll(each, round -> ThreadTime.perCall(ROUND, bench::copy));
            double median = ThreadTime.median(each);
            System.out.printf("%-32s %,10.0f %,12.1f%n", id, 1e6 / median, median);
        } finally {
            bench.close();
        }
    }
}
