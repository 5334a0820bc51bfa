package dev.refract.gate.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts of the runs of n neighbors in a list, and what two lists share of them. */
final class NGrams {
    private final Map<List<?>, Integer> counts = new HashMap<>();
    private int all;

    private NGrams() {}

    static NGrams of(List<?> items, int n) {
        NGrams grams = new NGrams();
        for (int i = 0; i + n <= items.size(); i++) {
            grams.counts.merge(items.subList(i, i + n), 1, Integer::sum);
            grams.all++;
        }
        return grams;
    }

    /** How many runs there are, repeated ones as often as they stand. */
    int all() {
        return all;
    }

    /** How many runs stand in both, repeated ones as often as in the list that has fewer. */
    int shared(NGrams other) {
        int shared = 0;
        for (Map.Entry<List<?>, Integer> entry : counts.entrySet()) {
            shared += Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0));
        }
        return shared;
    }
}
