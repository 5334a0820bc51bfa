package dev.refract.cli.accounting;

import dev.refract.sample.Split;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * What a {@link Reconciliation} found.
 *
 * @param inputs records in the source topic
 * @param splits inputs by the split they belong to
 * @param others inputs that no split counts, by why
 * @param undersampled training inputs without a published sample, because the balance gave them no copy
 * @param discrepancies where what went in and what came out do not agree
 * @param owed copies that are decided and leave later
 * @param corrections what came under known ids
 * @param classes counts by class, in alphabetical order
 * @param objects marked objects in training, and classes that are independently true, by their class, in alphabetical order; empty where there are none
 * @param reasons dead letters by reason code, those of single copies included; in alphabetical order
 */
public record PipelineStats(
        long inputs,
        Map<Split, Long> splits,
        Map<InputKind, Long> others,
        long undersampled,
        Discrepancies discrepancies,
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
    public record Corrections(long changed, long revised, long deleted, long retracted) {
        /** Whether nothing was corrected. */
        public boolean isEmpty() {
            return revised + deleted + retracted == 0;
        }
    }

    public PipelineStats {
        others = Collections.unmodifiableMap(new TreeMap<>(others));
        splits = Collections.unmodifiableMap(new TreeMap<>(splits));
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        objects = Collections.unmodifiableMap(new TreeMap<>(objects));
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
    }

    /** Inputs that belong to {@code split}. */
    public long in(Split split) {
        return splits.getOrDefault(split, 0L);
    }

    /** Inputs that no split counts, for this reason. */
    public long of(InputKind kind) {
        return others.getOrDefault(kind, 0L);
    }

    /** Samples that are published, of all splits. */
    public long published() {
        ClassCount total = total();
        return total.trainOutput() + total.validation() + total.test();
    }

    /** All classes together. */
    public ClassCount total() {
        return classes.values().stream().reduce(ClassCount.NONE, ClassCount::plus);
    }

    /** What the training inputs count for: samples of each class, or instances of it where each of them counts. */
    public SortedMap<String, Long> input(boolean each) {
        return each ? instances(ObjectCount::in) : each(ClassCount::trainInput);
    }

    /** The same of what is published in training. */
    public SortedMap<String, Long> output(boolean each) {
        return each ? instances(ObjectCount::out) : each(ClassCount::trainOutput);
    }

    private SortedMap<String, Long> instances(ToLongFunction<ObjectCount> number) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        objects.forEach((name, count) -> numbers.put(name, number.applyAsLong(count)));
        return numbers;
    }

    /** One number of each class. */
    SortedMap<String, Long> each(ToLongFunction<ClassCount> number) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        classes.forEach((name, count) -> numbers.put(name, number.applyAsLong(count)));
        return numbers;
    }
}
