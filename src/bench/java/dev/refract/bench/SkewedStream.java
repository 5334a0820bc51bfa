package dev.refract.bench;

import dev.refract.random.Address;
import org.apache.commons.rng.UniformRandomProvider;

/** Labels whose classes are the rarer the higher their number, each with a number in [0, 1); it repeats itself. */
final class SkewedStream {
    private static final int LENGTH = 1 << 16;

    private final String[] labels = new String[LENGTH];
    private final double[] numbers = new double[LENGTH];

    /** The stream of benchmark {@code name}. */
    SkewedStream(String name, int classes) {
        UniformRandomProvider random = Address.of(1, "bench", name).generator();
        for (int i = 0; i < LENGTH; i++) {
            double u = random.nextDouble();
            labels[i] = "class-" + (int) (classes * u * u);
            numbers[i] = random.nextDouble();
        }
    }

    /** The label of a record. */
    String label(int record) {
        return labels[record & (LENGTH - 1)];
    }

    /** The number of a record. */
    double number(int record) {
        return numbers[record & (LENGTH - 1)];
    }

    /** Another number of the same record. */
    double otherNumber(int record) {
        return numbers[LENGTH - 1 - (record & (LENGTH - 1))];
    }
}
