package dev.refract.simulate;

import dev.refract.balance.rules.ClassDistribution;
import java.util.List;
import java.util.OptionalInt;

/**
 * A stream of labels and what is known of it.
 *
 * @param labels in order; at least one
 * @param prior what the target is applied to
 * @param event record at which the mix changes; empty when it does not, or when that is not known
 */
public record LabelStream(List<String> labels, Prior prior, OptionalInt event) {

    /** The mix that really is in a stream at a record, in records of each class. */
    public interface Prior {
        /**
         * The mix at {@code record}.
         *
         * @param soFar the labels up to it, itself included
         */
        ClassDistribution at(int record, ClassDistribution soFar);
    }

    public LabelStream {
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("a stream must have at least one label, found none");
        }
        labels = List.copyOf(labels);
    }

    /** Labels alone, without a known prior or event. */
    public static LabelStream of(List<String> labels) {
        return new LabelStream(labels, (record, soFar) -> soFar, OptionalInt.empty());
    }
}
