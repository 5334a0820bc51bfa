package dev.refract.feed.writer;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What labels held and the format that was written has no place for, in words, with how often it was so. */
public final class ConversionLosses {
    private final SortedMap<String, Long> counts = new TreeMap<>();

    /** Counts one more of {@code what}, named in the plural. */
    void add(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    /** Counts one more of {@code what} where there is any. */
    public void addIf(boolean any, String what) {
        if (any) {
            add(what);
        }
    }

    /** The counts, in alphabetical order. */
    public SortedMap<String, Long> counts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
