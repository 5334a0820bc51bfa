package dev.refract.simulate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Shares of classes over the records of a stream, in what came in and in what went out. */
public final class ShareMeter {
    private final ShownClasses classes;
    private final int windowSize;
    private final Map<String, Integer> window = new HashMap<>();
    private final Deque<String> order = new ArrayDeque<>();
    private final List<Shares> shares = new ArrayList<>();

    /**
     * The shares at one moment, in the order of {@link ShownClasses#captions}.
     *
     * @param records that came in so far
     * @param in shares among the last labels that came in, in [0, 1]
     * @param out shares among the last samples that went out
     */
    public record Shares(int records, List<Double> in, List<Double> out) {
        public Shares {
            in = List.copyOf(in);
            out = List.copyOf(out);
        }
    }

    /** @param windowSize labels among which a share is taken */
    ShareMeter(LabelStream stream, int windowSize) {
        this.classes = ShownClasses.of(stream);
        this.windowSize = windowSize;
    }

    /** A record with these labels came in. */
    void came(SortedMap<String, Integer> labels) {
        labels.forEach((label, count) -> {
            for (int i = 0; i < count; i++) {
                order.add(label);
                window.merge(label, 1, Integer::sum);
                if (order.size() > windowSize) {
                    window.computeIfPresent(order.remove(), (left, number) -> number == 1 ? null : number - 1);
                }
            }
        });
    }

    /** Keeps the shares of this moment. */
    void keep(int records, Map<String, Integer> out, int samplesOut) {
        shares.add(new Shares(records, classes.shares(window, order.size()), classes.shares(out, samplesOut)));
    }

    /** The classes that are told apart. */
    public ShownClasses classes() {
        return classes;
    }

    /** The shares over time. */
    public List<Shares> shares() {
        return Collections.unmodifiableList(shares);
    }
}
