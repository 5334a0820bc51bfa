package dev.refract.gate.text;

import java.util.ArrayList;
import java.util.List;

/** The edit distance of Levenshtein (1965): insertions, deletions and substitutions that make one of another. */
final class Levenshtein {
    private Levenshtein() {}

    /** Between two lists of anything with equals; memory is linear in the second. */
    static int distance(List<?> one, List<?> other) {
        int[] row = new int[other.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.size()];
    }

    /** Places of two lists. */
    record Places(int first, int second) {}

    /**
     * Where something of one list stands in the place of something else of the other, on a shortest way
     * from one to the other; of several such ways, the one that substitutes earliest from the end.
     */
    static List<Places> substitutions(List<?> one, List<?> other) {
        int[][] table = new int[one.size() + 1][other.size() + 1];
        for (int i = 0; i <= one.size(); i++) {
            for (int j = 0; j <= other.size(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int substituted = table[i - 1][j - 1] + (one.get(i - 1).equals(other.get(j - 1)) ? 0 : 1);
                    table[i][j] = Math.min(substituted, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
                }
            }
        }
        List<Places> found = new ArrayList<>();
        int i = one.size();
        int j = other.size();
        while (i > 0 && j > 0) {
            boolean equal = one.get(i - 1).equals(other.get(j - 1));
            if (table[i][j] == table[i - 1][j - 1] + (equal ? 0 : 1)) {
                i--;
                j--;
                if (!equal) {
                    found.add(0, new Places(i, j));
                }
            } else if (table[i][j] == table[i - 1][j] + 1) {
                i--;
            } else {
                j--;
            }
        }
        return List.copyOf(found);
    }
}
