package dev.refract.simulate;

import dev.refract.balance.rules.ClassDistribution;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The five streams of 100,000 labels that the acceptance criteria of the balance are stated on. Classes are
 * {@code c0}, {@code c1}, …
 */
public enum Scenario {
    /** One scarce class. */
    S1("99 : 1", OptionalInt.empty()) {
        @Override
        double[] shares(int record) {
            return new double[] {.99, .01};
        }
    },

    /** Five classes over two orders of magnitude. */
    S2("70 : 20 : 7 : 2.5 : 0.5", OptionalInt.empty()) {
        @Override
        double[] shares(int record) {
            return new double[] {.70, .20, .07, .025, .005};
        }
    },

    /** The scarce class becomes the plentiful one half-way. */
    S3("99 : 1, which flips to 1 : 99 half-way", OptionalInt.of(Scenario.RECORDS / 2)) {
        @Override
        double[] shares(int record) {
            return record < RECORDS / 2 ? new double[] {.99, .01} : new double[] {.01, .99};
        }
    },

    /** A third class appears half-way. */
    S4("90 : 10, then 85 : 10 : 5 with a class never seen before", OptionalInt.of(Scenario.RECORDS / 2)) {
        @Override
        double[] shares(int record) {
            return record < RECORDS / 2 ? new double[] {.9, .1} : new double[] {.85, .10, .05};
        }
    },

    /** A class that comes in bursts and is silent between them. */
    S5("5,000 records of one class, then 100 half of another, again and again", OptionalInt.empty()) {
        @Override
        double[] shares(int record) {
            return record % PERIOD < SILENT ? new double[] {1} : new double[] {.5, .5};
        }

        @Override
        double[] prior(int record) {
            double burst = (PERIOD - SILENT) * .5 / PERIOD;
            return new double[] {1 - burst, burst};
        }
    };

    private static final int RECORDS = 100_000;
    private static final int PERIOD = 5_100;
    private static final int SILENT = 5_000;

    private final String description;
    private final OptionalInt event;

    Scenario(String description, OptionalInt event) {
        this.description = description;
        this.event = event;
    }

    /** Shares of the classes at a record. */
    abstract double[] shares(int record);

    /** The shares that a target is applied to at a record. */
    double[] prior(int record) {
        return shares(record);
    }

    /** The shares, in a few words. */
    public String description() {
        return description;
    }

    /** The labels drawn with {@code seed}. */
    public LabelStream stream(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> labels = new ArrayList<>(RECORDS);
        for (int t = 0; t < RECORDS; t++) {
            labels.add(pick(random, shares(t)));
        }
        return new LabelStream(labels, (record, soFar) -> records(record + 1, prior(record)), event);
    }

    private static ClassDistribution records(int records, double... shares) {
        TreeMap<String, Double> amounts = new TreeMap<>();
        for (int c = 0; c < shares.length; c++) {
            amounts.put(name(c), records * shares[c]);
        }
        return new ClassDistribution(amounts);
    }

    /** A class drawn with these shares; a certain one without a draw. */
    private static String pick(SplittableRandom random, double... shares) {
        double at = shares.length == 1 ? 0 : random.nextDouble();
        int index = 0;
        while (index < shares.length - 1 && at >= shares[index]) {
            at -= shares[index];
            index++;
        }
        return name(index);
    }

    private static String name(int index) {
        return "c" + index;
    }
}
