package dev.refract.balance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/** Watches what comes out of a sampler and measures what the reference measures. */
final class Meter {
    private static final int WINDOW = 2_000;
    private static final int EVERY = 200;
    private static final double RECOVERED = .05;
    private static final int CHECKS = 10;

    private final Scenario.Stream stream;
    private final List<Double> distances = new ArrayList<>();
    private final TreeMap<String, Integer> window = new TreeMap<>();
    private final Deque<String> order = new ArrayDeque<>();
    private int record;
    private int recovery = -1;
    private long made;
    private long origins;
    private int burst;
    private int burstAfterEvent;

    Meter(Scenario.Stream stream) {
        this.stream = stream;
    }

    /** The present record made so many samples of a class, itself and its copies. */
    void emit(String label, int copies) {
        made += copies;
        origins += copies > 0 ? 1 : 0;
        burst = Math.max(burst, copies);
        if (stream.event() >= 0 && record >= stream.event()) {
            burstAfterEvent = Math.max(burstAfterEvent, copies);
        }
        for (int i = 0; i < copies; i++) {
            show(label);
        }
    }

    /** A further copy of an earlier record came out beside it. */
    void repeat(String label) {
        made++;
        show(label);
    }

    /** Samples were synthesised after it, as one burst. */
    void synthesise(String label, int samples) {
        made += samples;
        origins += samples;
        burst = Math.max(burst, samples);
        for (int i = 0; i < samples; i++) {
            show(label);
        }
    }

    private void show(String label) {
        order.add(label);
        window.merge(label, 1, Integer::sum);
        if (order.size() > WINDOW) {
            window.merge(order.remove(), -1, Integer::sum);
        }
    }

    /** The present record is done. */
    void next() {
        if ((record + 1) % EVERY == 0) {
            distances.add(Mix.of(window).distance(stream.uniform(record)));
            watchRecovery();
        }
        record++;
    }

    private void watchRecovery() {
        int first = distances.size() - CHECKS;
        if (stream.event() < 0 || recovery >= 0 || first < stream.event() / EVERY) {
            return;
        }
        if (distances.subList(first, distances.size()).stream().allMatch(d -> d < RECOVERED)) {
            recovery = (first + 1) * EVERY - stream.event();
        }
    }

    /** The mean distance of the last 2,000 samples to the target, over the windows from a record on. */
    double distanceFrom(int start) {
        return distances.subList(start / EVERY, distances.size()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    /** Records after the event until ten windows in a row are within .05; -1 for never. */
    int recovery() {
        return recovery;
    }

    /** Samples out per record in. */
    double volume() {
        return made / (double) record;
    }

    /** Part of the samples that repeat an origin. */
    double repeats() {
        return 1 - origins / (double) made;
    }

    /** Most samples of one record. */
    int burst() {
        return burst;
    }

    /** The same from the event on. */
    int burstAfterEvent() {
        return burstAfterEvent;
    }
}
