package dev.refract.split;

import dev.refract.random.Address;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.util.Optional;

/**
 * Assigns splits: the group's hash, a number in [0, 1), falls into the part of the unit interval that
 * belongs to training, validation or test. The hash depends on the salt and nothing else of the pipeline, so that a
 * changed augmentation never moves a sample to the other side.
 *
 * @param salt the pipeline's name if it sets none; pipelines with another salt split the same groups otherwise
 * @param train share of groups in training; the three sum to 1
 * @param duplicates what becomes of equal contents; if empty they are grouped as they came
 */
public record Splitter(
        String salt, Grouping grouping, double train, double validation, double test, Optional<Duplicates> duplicates) {
    /** What the groups begin with that a data set's reader makes of equal contents. */
    private static final String CONTENT = "content:";

    private static final double TOLERANCE = 1e-9;

    public Splitter {
        if (!(train >= 0 && validation >= 0 && test >= 0) || Math.abs(train + validation + test - 1) > TOLERANCE) {
            throw new IllegalArgumentException("train, validation and test must be at least 0 and sum to 1, found "
                    + train + " + " + validation + " + " + test + " = " + (train + validation + test));
        }
    }

    /** Of samples whose duplicates are grouped as they came. */
    public Splitter(String salt, Grouping grouping, double train, double validation, double test) {
        this(salt, grouping, train, validation, test, Optional.empty());
    }

    /** The split of {@code sample}: the one it came with, or its group's. */
    public Split of(Sample sample) {
        return sample.split() == Split.UNASSIGNED ? ofGroup(group(sample)) : sample.split();
    }

    /** What holds {@code sample} together with others; its own id when nothing does. */
    public String group(Sample sample) {
        String group = grouping.of(sample);
        if (duplicates.isEmpty() || !(grouping instanceof Grouping.ByGroup)) {
            return group;
        }
        if (duplicates.get() == Duplicates.SPREAD) {
            return byContent(group) ? sample.originId() : group;
        }
        return group.equals(sample.originId()) ? content(sample) : group;
    }

    /** The group of all samples that hold the same data. */
    public String content(Sample sample) {
        return CONTENT + PayloadDigest.of(sample.payload());
    }

    /** Whether of equal contents one is published alone. */
    public boolean publishesOne() {
        return duplicates.equals(Optional.of(Duplicates.ONE));
    }

    /** Whether a group is one of equal contents. */
    public static boolean byContent(String group) {
        return group.startsWith(CONTENT);
    }

    /** The split of a group whose samples came with none. */
    public Split ofGroup(String group) {
        double place = Address.of(0, salt, group).uniform();
        if (place < train) {
            return Split.TRAIN;
        }
        return place < train + validation ? Split.VALIDATION : Split.TEST;
    }
}
