package dev.refract.topology.sink;

import dev.refract.sample.Split;

/** Names of the topology's sinks. */
public final class SinkNodes {
    /** Originals and copies to train on. */
    public static final String TRAIN = "train";

    /** Validation samples, as they came. */
    public static final String VALIDATION = "validation";

    /** Test samples, as they came. */
    public static final String TEST = "test";

    /** Dead letters. */
    public static final String REJECTED = "rejected";

    /** Samples without a label, as they came. */
    public static final String UNLABELED = "unlabeled";

    /** What was published and no longer holds. */
    public static final String RETRACTIONS = "retractions";

    private SinkNodes() {}

    /**
     * The sink of a split that is decided.
     *
     * @throws IllegalArgumentException for a sample without a split
     */
    public static String of(Split split) {
        return switch (split) {
            case TRAIN -> TRAIN;
            case VALIDATION -> VALIDATION;
            case TEST -> TEST;
            case UNASSIGNED -> throw new IllegalArgumentException("a sample without a split has no sink");
        };
    }
}
