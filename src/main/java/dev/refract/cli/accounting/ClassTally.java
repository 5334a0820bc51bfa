package dev.refract.cli.accounting;

import dev.refract.balance.rules.ClassKey;
import dev.refract.sample.Instance;
import dev.refract.sample.Sample;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Samples by class, before and after, and the marked objects of training by theirs. */
final class ClassTally {
    private final Function<Sample, SortedMap<String, Integer>> classesOf;
    private final Map<List<String>, ClassCount> outputs = new HashMap<>();
    private final ClassFrequencies sightings = new ClassFrequencies();
    private final Map<String, ObjectCount> objects = new TreeMap<>();

    /** @param classesOf the classes a sample may count for; it counts for the rarest of them in training */
    ClassTally(Function<Sample, SortedMap<String, Integer>> classesOf) {
        this.classesOf = classesOf;
    }

    /** Counts a training input; returns the classes it may count for. */
    List<String> input(Sample sample) {
        SortedMap<String, Integer> classes = classesOf.apply(sample);
        sightings.add(classes);
        countObjects(marked(sample), new ObjectCount(1, 0));
        return List.copyOf(classes.keySet());
    }

    /** What a sample may hold several of: the categories of its marked objects, and its classes that are independently true. */
    static List<String> marked(Sample sample) {
        Stream<String> multilabel = new ClassKey.ByMultilabel()
                .classes(sample).keySet().stream()
                        .filter(name -> sample.label().multilabel().containsKey(name));
        return Stream.concat(sample.label().instances().stream().map(Instance::category), multilabel)
                .toList();
    }

    /** A training input with these objects no longer holds. */
    void withdraw(List<String> marked) {
        countObjects(marked, new ObjectCount(-1, 0));
    }

    /** Counts a published sample as {@code one}. */
    void output(Sample sample, ClassCount one) {
        outputs.merge(List.copyOf(classesOf.apply(sample).keySet()), one, ClassCount::plus);
        if (one.trainOutput() > 0) {
            countObjects(marked(sample), new ObjectCount(0, 1));
        }
    }

    private void countObjects(List<String> marked, ObjectCount one) {
        marked.forEach(name -> objects.merge(name, one, ObjectCount::plus));
    }

    /** What is published of each class. */
    Map<String, ClassCount> outputs() {
        Map<String, ClassCount> classes = new TreeMap<>();
        outputs.forEach((candidates, count) -> classes.merge(rarest(candidates), count, ClassCount::plus));
        return classes;
    }

    /** The class that an input of these candidates counts for. */
    String rarest(List<String> candidates) {
        return sightings.rarest(candidates);
    }

    /** Marked objects in training. */
    Map<String, ObjectCount> objects() {
        return Collections.unmodifiableMap(objects);
    }
}
