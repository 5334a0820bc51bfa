package dev.refract.augment.text.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Where two sequences differ: what belongs to a longest common subsequence is equal (Wagner and Fischer, JACM 1974),
 * everything between is a difference.
 *
 * <p>The table of that method grows with the product of both lengths. Above {@value #MOST_CELLS} cells the sequences are
 * aligned window by window, {@value #WINDOW} items of each at a time: time and memory are then linear, and what is
 * common is common, but may be less than the most. A difference of less than half a window is found as it is without
 * windows.
 */
public final class SequenceDiff {
    private static final long MOST_CELLS = 16_000_000;
    private static final int WINDOW = 1024;

    private final List<?> from;
    private final List<?> to;
    private final List<Difference> differences = new ArrayList<>();
    /** How many items of each are aligned. */
    private int fromDone;

    private int toDone;

    private SequenceDiff(List<?> from, List<?> to) {
        this.from = from;
        this.to = to;
    }

    /**
     * A difference: the items from {@code fromStart} become those from {@code toStart}, ends excluded. One of the two
     * may be empty.
     */
    public record Difference(int fromStart, int fromEnd, int toStart, int toEnd) {}

    /** The differences in order; between two of them both sequences are equal. */
    public static List<Difference> of(List<?> from, List<?> to) {
        return of(from, to, MOST_CELLS);
    }

    /** The differences, in windows when a table of all would have more than this many cells. */
    static List<Difference> of(List<?> from, List<?> to, long mostCells) {
        SequenceDiff diff = new SequenceDiff(from, to);
        boolean whole = (long) from.size() * to.size() <= mostCells;
        while (diff.skipEqual()) {
            if (whole) {
                diff.align(from.size() - diff.fromDone, to.size() - diff.toDone, false);
            } else {
                diff.align(
                        Math.min(WINDOW, from.size() - diff.fromDone),
                        Math.min(WINDOW, to.size() - diff.toDone),
                        from.size() - diff.fromDone > WINDOW || to.size() - diff.toDone > WINDOW);
            }
        }
        return diff.differences;
    }

    /** Passes what is equal at the front; returns whether anything is left. */
    private boolean skipEqual() {
        while (isEqual(fromDone, toDone)) {
            fromDone++;
            toDone++;
        }
        return fromDone < from.size() || toDone < to.size();
    }

    /** Aligns so many of the next items; when more follow, until half of either and something equal is passed. */
    private void align(int fromLength, int toLength, boolean more) {
        int[][] common = common(fromLength, toLength);
        int i = 0;
        int j = 0;
        int fromEqual = 0;
        int toEqual = 0;
        boolean enough = false;
        while (!enough && (i < fromLength || j < toLength)) {
            if (i < fromLength && j < toLength && isEqual(fromDone + i, toDone + j)) {
                add(fromEqual, i, toEqual, j);
                fromEqual = ++i;
                toEqual = ++j;
                enough = more && (i > WINDOW / 2 || j > WINDOW / 2);
            } else if (j == toLength || (i < fromLength && common[i + 1][j] >= common[i][j + 1])) {
                i++;
            } else {
                j++;
            }
        }
        if (!more || fromEqual == 0) {
            int fromEnd = more ? Math.min(fromLength, WINDOW / 2) : fromLength;
            int toEnd = more ? Math.min(toLength, WINDOW / 2) : toLength;
            add(fromEqual, fromEnd, toEqual, toEnd);
            fromEqual = fromEnd;
            toEqual = toEnd;
        }
        fromDone += fromEqual;
        toDone += toEqual;
    }

    /** Length of the longest common subsequence of the rests of the next items that begin at i and j. */
    private int[][] common(int fromLength, int toLength) {
        int[][] common = new int[fromLength + 1][toLength + 1];
        for (int i = fromLength - 1; i >= 0; i--) {
            for (int j = toLength - 1; j >= 0; j--) {
                common[i][j] = isEqual(fromDone + i, toDone + j)
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    /** Adds a difference among the next items, to the last one when nothing equal is between. */
    private void add(int fromStart, int fromEnd, int toStart, int toEnd) {
        if (fromStart == fromEnd && toStart == toEnd) {
            return;
        }
        Difference added = new Difference(fromDone + fromStart, fromDone + fromEnd, toDone + toStart, toDone + toEnd);
        Difference last = differences.isEmpty() ? null : differences.get(differences.size() - 1);
        if (last != null && last.fromEnd() == added.fromStart() && last.toEnd() == added.toStart()) {
            differences.set(
                    differences.size() - 1,
                    new Difference(last.fromStart(), added.fromEnd(), last.toStart(), added.toEnd()));
        } else {
            differences.add(added);
        }
    }

    private boolean isEqual(int i, int j) {
        return i < from.size() && j < to.size() && from.get(i).equals(to.get(j));
    }
}
