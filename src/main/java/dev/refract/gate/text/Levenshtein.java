package dev.refract.gate.text;

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
}
