package dev.refract.cli.survey;

import java.util.List;

/** Smallest, middle and largest of some whole numbers; the middle is the lower one of two. */
public record Spread(long min, long median, long max) {

    /** Of {@code values}, which must not be empty. */
    static Spread of(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        return new Spread(sorted.get(0), sorted.get((sorted.size() - 1) / 2), sorted.get(sorted.size() - 1));
    }

    @Override
    public String toString() {
        return min == max ? Long.toString(min) : min + " to " + max + ", median " + median;
    }
}
