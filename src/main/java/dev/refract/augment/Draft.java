package dev.refract.augment;

import java.util.List;

/**
 * One copy in the making. A draft belongs to one thread; it may put off the work on the payload until
 * it is finished, so that neighboring steps can be fused, but its facts are always up to date.
 */
public interface Draft extends AutoCloseable {

    /** What the next draw may look at: the draft as it would be if finished now. */
    Facts facts();

    /**
     * Changes payload and label together.
     *
     * @throws dev.refract.sample.DataFault when the step cannot be applied to this subject
     */
    void apply(Step step);

    /**
     * Changes payload and label together, with the help of others.
     *
     * @param partners those that the step names, in its order; never modified
     * @throws dev.refract.sample.DataFault when a partner cannot be opened; the draft is then as before
     */
    default void mix(MixingStep step, List<Partner> partners) {
        throw new IllegalArgumentException("this medium does not mix, found the step " + step);
    }

    /**
     * Whether {@code step} may be applied now. What is drawn inside a {@link BranchStart} may be out of place
     * there; it is then left out.
     */
    default boolean accepts(Step step) {
        return true;
    }

    /**
     * How far the payload is from its subject's, in [0, 1]: 0 is unchanged, 1 nothing alike. The medium
     * says what it measures (mean pixel difference, share of tokens edited); it may look at a regular
     * sample of the payload.
     */
    double distance();

    /** The payload, encoded, and its label. Called once, at the end. */
    Augmented finish();

    @Override
    default void close() {}
}
