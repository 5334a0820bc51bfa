package dev.refract.cli.reports;

import dev.refract.sample.Split;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What an {@link Reconciliation} found.
 *
 * @param inputs records in the source topic
 * @param splits inputs by the split they belong to
 * @param rejected inputs that are dead letters
 * @param repeated inputs that were dropped because their id had come before
 * @param unlabeled inputs that wait for a label
 * @param tombstones inputs with a key and no value
 * @param waiting inputs that the pipeline has not come to yet
 * @param undersampled training inputs without a published sample, because the balance gave them no copy
 * @param missing inputs that should be published and are not, or that nobody decided
 *     about; 0 unless a topic was cut
 * @param lost training samples that the balance says went out and that are not there; 0 unless a topic was cut
 * @param owed copies that are decided and leave later
 * @param corrections what came under known ids
 * @param classes counts by class, in alphabetical order
 * @param objects marked objects in training by their class, in alphabetical order; empty where there are none
 * @param reasons dead letters by reason code, those of single copies included; in alphabetical order
 */
record PipelineStats(
        long inputs,
        Map<Split, Long> splits,
        long rejected,
        long repeated,
        long unlabeled,
        long tombstones,
        long waiting,
        long undersampled,
        long missing,
        long lost,
        long owed,
        Corrections corrections,
        Map<String, ClassCount> classes,
        Map<String, ObjectCount> objects,
        Map<String, Long> reasons) {

    /**
     * What came under ids that were known.
     *
     * @param changed repeated inputs that had other content than before
     * @param revised inputs that took the place of earlier content
     * @param deleted tombstones of samples that were published
     * @param retracted published samples that no longer hold; no other number counts them
     */
    record Corrections(long changed, long revised, long deleted, long retracted) {
        /** Whether nothing was corrected. */
        boolean isEmpty() {
            return revised + deleted + retracted == 0;
        }
    }

    PipelineStats {
        splits = Collections.unmodifiableMap(new TreeMap<>(splits));
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        objects = Collections.unmodifiableMap(new TreeMap<>(objects));
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }

    /** Inputs that belong to {@code split}. */
    long in(Split split) {
        return splits.getOrDefault(split, 0L);
    }

    /** All classes together. */
    ClassCount total() {
        return classes.values().stream().reduce(ClassCount.NONE, ClassCount::plus);
    }

    /** One number of each class. */
    SortedMap<String, Long> each(ToLongFunction<ClassCount> number) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        classes.forEach((name, count) -> numbers.put(name, number.applyAsLong(count)));
        return numbers;
    }
}
