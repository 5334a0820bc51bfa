package dev.refract.split;

import dev.refract.random.Address;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;

/**
 * Assigns splits: the group's hash, a number in [0, 1), falls into the part of the unit interval that
 * belongs to training, validation or test. The hash depends on the salt and nothing else of the pipeline, so that a
 * changed augmentation never moves a sample to the other side.
 *
 * @param salt the pipeline's name if it sets none; pipelines with another salt split the same groups otherwise
 * @param train share of groups in training; the three sum to 1
 */
public record Splitter(String salt, Grouping grouping, double train, double validation, double test) {
    private static final double TOLERANCE = 1e-9;

    public Splitter {
        if (!(train >= 0 && validation >= 0 && test >= 0) || Math.abs(train + validation + test - 1) > TOLERANCE) {
            throw new IllegalArgumentException("train, validation and test must be at least 0 and sum to 1, found "
                    + train + " + " + validation + " + " + test + " = " + (train + validation + test));
        }
    }

    /** The split of {@code sample}: the one it came with, or its group's. */
    public Split of(Sample sample) {
        return sample.split() == Split.UNASSIGNED ? of(grouping.of(sample)) : sample.split();
    }

    private Split of(String group) {
        double place = Address.of(0, salt, group).uniform();
        if (place < train) {
            return Split.TRAIN;
        }
        return place < train + validation ? Split.VALIDATION : Split.TEST;
    }
}
