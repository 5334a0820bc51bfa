package dev.refract.gate.text;

import dev.refract.augment.text.document.SequenceDiff;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The edit distance of Levenshtein (1965), insertions, deletions and substitutions that make one sequence of another, as
 * far as a comparison with a limit needs it.
 *
 * <p>The table of all prefixes is filled when it has at most {@value #MOST_CELLS} cells; else its diagonals that the
 * limit allows (Ukkonen, "Algorithms for approximate string matching", 1985). When those are too many, the changes of an
 * alignment in windows are counted ({@link SequenceDiff}), which are no fewer.
 *
 * @param count the distance, or its bound
 * @param bound how the distance lies to it
 */
record Levenshtein(int count, Bound bound) {
    private static final long MOST_CELLS = 16_000_000;
    private static final long MOST_BAND_CELLS = 256_000_000;

    /** How a distance lies to a count. */
    enum Bound {
        EXACT,
        AT_LEAST,
        UP_TO
    }

    /**
     * The distance between two lists of anything with equals and hashes.
     *
     * @param most the limit it is compared with: what is above it need not be exact
     */
    static Levenshtein of(List<?> one, List<?> other, int most) {
        Map<Object, Integer> numbers = new HashMap<>();
        int[] a = numbered(one, numbers);
        int[] b = numbered(other, numbers);
        int front = Arrays.mismatch(a, b);
        if (front < 0) {
            return new Levenshtein(0, Bound.EXACT);
        }
        int back = 0;
        while (back < Math.min(a.length, b.length) - front && a[a.length - 1 - back] == b[b.length - 1 - back]) {
            back++;
        }
        int[] from = Arrays.copyOfRange(a, front, a.length - back);
        int[] to = Arrays.copyOfRange(b, front, b.length - back);
        int longest = Math.max(from.length, to.length);
        if ((long) from.length * to.length <= MOST_CELLS) {
            return new Levenshtein(distance(from, to, longest), Bound.EXACT);
        }
        if ((long) longest * (2L * most + 1) <= MOST_BAND_CELLS) {
            int found = Math.abs(from.length - to.length) > most ? most + 1 : distance(from, to, most + 1);
            return found <= most ? new Levenshtein(found, Bound.EXACT) : new Levenshtein(most + 1, Bound.AT_LEAST);
        }
        int changes =
                SequenceDiff.of(one.subList(front, a.length - back), other.subList(front, b.length - back)).stream()
                        .mapToInt(change ->
                                Math.max(change.fromEnd() - change.fromStart(), change.toEnd() - change.toStart()))
                        .sum();
        return new Levenshtein(changes, Bound.UP_TO);
    }

    /** The count as a part of a sentence: {@code 5}, {@code at least 31}, {@code up to 7000}. */
    @Override
    public String toString() {
        return switch (bound) {
            case EXACT -> String.valueOf(count);
            case AT_LEAST -> "at least " + count;
            case UP_TO -> "up to " + count;
        };
    }

    /** The distance when it is at most {@code band}, else a number above it; memory is linear in the second. */
    private static int distance(int[] one, int[] other, int band) {
        int beyond = Integer.MAX_VALUE / 2;
        int[] row = new int[other.length + 1];
        Arrays.setAll(row, j -> j <= band ? j : beyond);
        for (int i = 1; i <= one.length; i++) {
            int first = Math.max(1, i - band);
            int last = (int) Math.min(other.length, (long) i + band);
            int diagonal = row[first - 1];
            row[first - 1] = i <= band ? i : beyond;
            for (int j = first; j <= last; j++) {
                int substituted = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length];
    }

    private static int[] numbered(List<?> items, Map<Object, Integer> numbers) {
        return items.stream()
                .mapToInt(item -> numbers.computeIfAbsent(item, unseen -> numbers.size()))
                .toArray();
    }
}
