package dev.refract.simulate;

import dev.refract.balance.rules.ClassDistribution;
import dev.refract.balance.rules.Target;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Watches what comes out of a sampler and measures how far it is from the target, at most 500 times over
 * the stream and at most every 200 records; of more than 4,000 classes less often, because a distance takes time in
 * proportion to them. Distances are total variation, from 0 to 1.
 */
public final class DistanceMeter {
    private static final int WINDOW = 2_000;
    private static final int MOST_RECORDS_A_CHECK = 200;
    private static final int CHECKS = 500;
    private static final int FEWEST_CHECKS = 20;
    private static final int CLASSES_CHECKED = 2_000_000;
    private static final double RECOVERED = .05;
    private static final int RECOVERED_CHECKS = 10;

    private final LabelStream stream;
    private final Target target;
    private final Set<String> declared;
    private final int every;
    private final List<Check> checks = new ArrayList<>();
    private final ShareMeter shares;
    private final TreeMap<String, Long> in = new TreeMap<>();
    private final TreeMap<String, Long> out = new TreeMap<>();
    private final TreeMap<String, Integer> window = new TreeMap<>();
    private final Deque<String> order = new ArrayDeque<>();
    private int record;
    private OptionalInt recovery = OptionalInt.empty();
    private long made;
    private long origins;
    private int burst;
    private int burstAfterEvent;

    /**
     * The distances at one moment.
     *
     * @param records that came in so far
     * @param input of what came in to the target
     * @param window of the last 2,000 samples that came out
     * @param cumulative of all samples that came out
     */
    public record Check(int records, double input, double window, double cumulative) {}

    /** A meter that has seen nothing of {@code stream}; no class is declared but by the target. */
    public DistanceMeter(LabelStream stream, Target target) {
        this(stream, target, Set.of());
    }

    /**
     * A meter that has seen nothing of {@code stream}.
     *
     * @param declared classes that count whether they come or not
     */
    public DistanceMeter(LabelStream stream, Target target, Set<String> declared) {
        this.stream = stream;
        this.target = target;
        this.declared = Set.copyOf(declared);
        this.shares = new ShareMeter(stream, WINDOW);
        int classes = new HashSet<>(stream.labels()).size();
        int checks = Math.max(FEWEST_CHECKS, Math.min(CHECKS, CLASSES_CHECKED / classes));
        int records = stream.labels().size();
        this.every =
                Math.max(1, checks == CHECKS ? Math.min(MOST_RECORDS_A_CHECK, records / CHECKS) : records / checks);
    }

    /** The present record became so many samples of its class, or of its classes where each counts. */
    void emit(int copies) {
        if (stream.counts().isEmpty()) {
            emit(stream.labels().get(record), copies);
            return;
        }
        origins += copies > 0 ? 1 : 0;
        made += copies;
        burst = Math.max(burst, copies);
        stream.at(record).forEach((label, count) -> {
            for (int i = 0; i < copies * count; i++) {
                show(label);
            }
        });
    }

    /** The present record became so many samples of a class, itself included. */
    public void emit(String label, int copies) {
        origins += copies > 0 ? 1 : 0;
        together(label, copies);
        if (stream.event().isPresent() && record >= stream.event().getAsInt()) {
            burstAfterEvent = Math.max(burstAfterEvent, copies);
        }
    }

    /** A further copy of an earlier record came out beside it. */
    public void repeat(String label) {
        made++;
        show(label);
    }

    /** New samples were synthesized after it, as one burst. */
    public void synthesize(String label, int samples) {
        origins += samples;
        together(label, samples);
    }

    private void together(String label, int samples) {
        made += samples;
        burst = Math.max(burst, samples);
        for (int i = 0; i < samples; i++) {
            show(label);
        }
    }

    private void show(String label) {
        out.merge(label, 1L, Long::sum);
        order.add(label);
        window.merge(label, 1, Integer::sum);
        if (order.size() > WINDOW) {
            window.computeIfPresent(order.remove(), (left, count) -> count == 1 ? null : count - 1);
        }
    }

    /** The present record is done. */
    public void next() {
        SortedMap<String, Integer> labels = stream.at(record);
        labels.forEach((label, count) -> in.merge(label, (long) count, Long::sum));
        shares.came(labels);
        if ((record + 1) % every == 0 || record + 1 == stream.labels().size()) {
            ClassDistribution came = ClassDistribution.of(in);
            ClassDistribution wanted = target.expected(stream.prior().at(record, came), declared);
            checks.add(new Check(
                    record + 1,
                    came.distance(wanted),
                    ClassDistribution.of(window).distance(wanted),
                    ClassDistribution.of(out).distance(wanted)));
            shares.keep(record + 1, window, order.size());
            watchRecovery();
        }
        record++;
    }

    private ClassDistribution wanted(int at) {
        return target.expected(stream.prior().at(at, ClassDistribution.of(in)), declared);
    }

    private void watchRecovery() {
        int first = checks.size() - RECOVERED_CHECKS;
        if (stream.event().isEmpty()
                || recovery.isPresent()
                || first < stream.event().getAsInt() / every) {
            return;
        }
        if (checks.subList(first, checks.size()).stream().allMatch(check -> check.window() < RECOVERED)) {
            recovery =
                    OptionalInt.of(checks.get(first).records() - stream.event().getAsInt());
        }
    }

    /** The distances over time. */
    public List<Check> checks() {
        return Collections.unmodifiableList(checks);
    }

    /** The shares of the classes over time, among the last 2,000. */
    public ShareMeter shares() {
        return shares;
    }

    /** What the target asks for now. */
    public ClassDistribution wanted() {
        return wanted(record - 1);
    }

    /** What came in so far. */
    public ClassDistribution in() {
        return ClassDistribution.of(in);
    }

    /** What came out so far. */
    public ClassDistribution out() {
        return ClassDistribution.of(out);
    }

    /** The mean distance of the last 2,000 samples to the target, over the checks after a record; not a number before anything came out. */
    public double distanceFrom(int start) {
        return checks.stream()
                .filter(check -> check.records() > start)
                .mapToDouble(Check::window)
                .filter(distance -> !Double.isNaN(distance))
                .average()
                .orElse(Double.NaN);
    }

    /** Records after the event until ten checks in a row are within .05; empty for never, or no event. */
    public OptionalInt recovery() {
        return recovery;
    }

    /** Samples out per record in. */
    public double volume() {
        return made / (double) record;
    }

    /** Part of the samples that repeat an origin. */
    public double repeats() {
        return 1 - origins / (double) made;
    }

    /** Most samples that came out at once. */
    public int burst() {
        return burst;
    }

    /** The same from the event on. */
    public int burstAfterEvent() {
        return burstAfterEvent;
    }
}
