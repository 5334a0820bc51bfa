package dev.refract.spec.yaml;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The known names a user may have meant. */
public final class NameSuggestions {
    private static final int MOST = 3;

    private NameSuggestions() {}

    /** At most three of {@code known}, nearest first; none when nothing is close. */
    public static List<String> to(String written, Collection<String> known) {
        String plain = written.toLowerCase(Locale.ROOT).replace('-', '_');
        return known.stream()
                .filter(name -> close(plain, name))
                .sorted(Comparator.<String>comparingInt(name -> distance(plain, name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** {@code ; did you mean rotate or affine?}, or, when nothing is close, all there is. */
    static String hint(String written, Collection<String> known) {
        Optional<String> renamed = RenamedWords.successor(written, known);
        if (renamed.isPresent()) {
            return "; it is called " + renamed.get() + " now";
        }
        List<String> near = to(written, known);
        if (!near.isEmpty()) {
            return "; did you mean " + either(near) + "?";
        }
        return known.isEmpty() ? "" : "; known: " + String.join(", ", known);
    }

    /** {@code a}, {@code a or b}, {@code a, b or c}. */
    public static String either(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private static boolean close(String written, String name) {
        return distance(written, name) <= Math.max(1, name.length() / 3)
                || Arrays.asList(name.split("_", -1)).contains(written);
    }

    /** Edits (insert, delete, replace, swap neighbors) from one to the other: optimal string alignment. */
    static int distance(String left, String right) {
        int[][] edits = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, left, right, i, j);
            }
        }
        return edits[left.length()][right.length()];
    }

    private static int step(int[][] edits, String left, String right, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
