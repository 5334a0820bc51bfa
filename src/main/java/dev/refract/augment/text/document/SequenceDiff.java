package dev.refract.augment.text.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Where two sequences differ: what belongs to a longest common subsequence is equal (Wagner and Fischer, JACM 1974),
 * everything between is a difference. Time and memory grow with the product of both lengths.
 */
public final class SequenceDiff {
    private final List<?> from;
    private final List<?> to;
    /** Length of the longest common subsequence of the rests that begin at i and j. */
    private final int[][] common;

    private SequenceDiff(List<?> from, List<?> to) {
        this.from = from;
        this.to = to;
        common = new int[from.size() + 1][to.size() + 1];
        for (int i = from.size() - 1; i >= 0; i--) {
            for (int j = to.size() - 1; j >= 0; j--) {
                common[i][j] = isEqual(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
    }

    /**
     * A difference: the items from {@code fromStart} become those from {@code toStart}, ends excluded. One of the two
     * may be empty.
     */
    public record Difference(int fromStart, int fromEnd, int toStart, int toEnd) {}

    /** The differences in order; between two of them both sequences are equal. */
    public static List<Difference> of(List<?> from, List<?> to) {
        return new SequenceDiff(from, to).differences();
    }

    private List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < from.size() || j < to.size()) {
            int fromStart = i;
            int toStart = j;
            while ((i < from.size() || j < to.size()) && !isEqual(i, j)) {
                if (j == to.size() || (i < from.size() && common[i + 1][j] >= common[i][j + 1])) {
                    i++;
                } else {
                    j++;
                }
            }
            if (i > fromStart || j > toStart) {
                differences.add(new Difference(fromStart, i, toStart, j));
            }
            i++;
            j++;
        }
        return differences;
    }

    private boolean isEqual(int i, int j) {
        return i < from.size() && j < to.size() && from.get(i).equals(to.get(j));
    }
}
