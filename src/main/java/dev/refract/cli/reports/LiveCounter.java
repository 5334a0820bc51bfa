package dev.refract.cli.reports;

import dev.refract.balance.rules.ClassDistribution;
import dev.refract.cli.accounting.ClassCount;
import dev.refract.cli.accounting.ClassFrequencies;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Lineage;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.split.Splitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Counts what goes into a pipeline and what comes out, record by record as the topics tell it. Memory is
 * that of the classes and of a window, not of the stream: so ids that repeat are counted again, and the
 * most samples of one origin are read off the numbers of its copies.
 */
final class LiveCounter {
    private static final int WINDOW = 2_000;
    private static final int TREND = 12;

    private final Splitter splitter;
    private final int originals;
    private final Function<Sample, SortedMap<String, Integer>> classesOf;
    private final TargetMix target;
    private final ClassFrequencies sightings = new ClassFrequencies();
    private final Map<List<String>, ClassCount> counts = new HashMap<>();
    private final SortedMap<String, Long> instancesIn = new TreeMap<>();
    private final SortedMap<String, Long> instancesOut = new TreeMap<>();
    private final Deque<SortedMap<String, Integer>> window = new ArrayDeque<>();
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Deque<Double> trend = new ArrayDeque<>();
    private long round;

    /**
     * @param keepsOriginal whether originals go out beside their copies
     * @param classesOf the classes a sample may count for; it counts for the rarest of them
     */
    LiveCounter(
            Splitter splitter,
            boolean keepsOriginal,
            Function<Sample, SortedMap<String, Integer>> classesOf,
            TargetMix target) {
        this.splitter = splitter;
        this.originals = keepsOriginal ? 1 : 0;
        this.classesOf = classesOf;
        this.target = target;
    }

    /** A sample of the source topic. */
    void input(Sample sample) {
        if (splitter.of(sample) == Split.TRAIN) {
            SortedMap<String, Integer> classes = classesOf.apply(sample);
            sightings.add(classes);
            counts.merge(List.copyOf(classes.keySet()), ClassCount.input(0), ClassCount::plus);
            classes.forEach((name, count) -> instancesIn.merge(name, (long) count, Long::sum));
        }
    }

    /** A sample of the training topic. */
    void output(Sample sample) {
        SortedMap<String, Integer> classes = classesOf.apply(sample);
        int copy = sample.copy();
        ClassCount one = copy == 0 ? ClassCount.ORIGINAL : ClassCount.COPY;
        classes.forEach((name, count) -> instancesOut.merge(name, (long) count, Long::sum));
        counts.merge(
                List.copyOf(classes.keySet()), one.plus(ClassCount.maxPerInput(copy + originals)), ClassCount::plus);
        round = Math.max(round, sample.lineage().map(Lineage::round).orElse(0L));
        window.add(classes);
        if (window.size() > WINDOW) {
            window.remove();
        }
    }

    /** A record of the dead-letter topic. */
    void letter(DeadLetter letter) {
        reasons.merge(letter.reason().code(), 1L, Long::sum);
    }

    /** What has been counted so far. Each call adds a point to the distance over time. */
    LiveStats snapshot() {
        Map<String, ClassCount> classes = new TreeMap<>();
        counts.forEach((names, count) -> classes.merge(sightings.rarest(names), count, ClassCount::plus));
        Map<String, Long> last = new TreeMap<>();
        for (SortedMap<String, Integer> of : window) {
            if (target.each()) {
                of.forEach((name, count) -> last.merge(name, (long) count, Long::sum));
            } else {
                last.merge(sightings.rarest(List.copyOf(of.keySet())), 1L, Long::sum);
            }
        }
        SortedMap<String, Long> in = target.each() ? instancesIn : each(classes, ClassCount::trainInput);
        SortedMap<String, Long> out = target.each() ? instancesOut : each(classes, ClassCount::trainOutput);
        ClassDistribution wanted = target.targetFor(in);
        double all = ClassDistribution.of(out).distance(wanted);
        trend.add(all);
        if (trend.size() > TREND) {
            trend.remove();
        }
        return new LiveStats(
                classes,
                wanted,
                ClassDistribution.of(in).distance(wanted),
                ClassDistribution.of(last).distance(wanted),
                all,
                new ArrayList<>(trend),
                reasons,
                round);
    }

    private static SortedMap<String, Long> each(Map<String, ClassCount> classes, ToLongFunction<ClassCount> number) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        classes.forEach((name, count) -> numbers.put(name, number.applyAsLong(count)));
        return numbers;
    }
}
