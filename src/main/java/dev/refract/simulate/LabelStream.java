package dev.refract.simulate;

import dev.refract.balance.rules.ClassDistribution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A stream of labels and what is known of it.
 *
 * @param labels in order; at least one
 * @param prior what the target is applied to
 * @param event record at which the mix changes; empty when it does not, or when that is not known
 * @param counts for records of several classes, each of which counts: how often each is in the record
 */
public record LabelStream(
        List<String> labels, Prior prior, OptionalInt event, Optional<List<SortedMap<String, Integer>>> counts) {

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
        counts = counts.map(List::copyOf);
        if (counts.isPresent() && counts.get().size() != labels.size()) {
            throw new IllegalArgumentException("a stream must have counts for each of its " + labels.size()
                    + " records, found " + counts.get().size());
        }
    }

    /** Records of one class each. */
    public LabelStream(List<String> labels, Prior prior, OptionalInt event) {
        this(labels, prior, event, Optional.empty());
    }

    /**
     * Records of several classes, each of which counts.
     *
     * @param labels the class under which each record is decided, the rarest in it
     */
    public static LabelStream of(List<String> labels, List<SortedMap<String, Integer>> counts) {
        return new LabelStream(labels, (record, soFar) -> soFar, OptionalInt.empty(), Optional.of(counts));
    }

    /** The classes of a record, and how often each is in it. */
    SortedMap<String, Integer> at(int record) {
        return counts.map(all -> all.get(record)).orElseGet(() -> new TreeMap<>(Map.of(labels.get(record), 1)));
    }

    /** Labels alone, without a known prior or event. */
    public static LabelStream of(List<String> labels) {
        return new LabelStream(labels, (record, soFar) -> soFar, OptionalInt.empty());
    }
}
