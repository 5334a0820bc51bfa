package dev.refract.cli.draft;

import dev.refract.sample.Cell;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What is in one column of a table. */
final class ColumnContents {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** Words that a text has on average, at least. */
    private static final double PROSE = 2.5;

    private final Set<String> different = new HashSet<>();
    private long cells;
    private long texts;
    private long fractions;
    private long words;

    void add(Cell cell) {
        if (cell instanceof Cell.Missing) {
            return;
        }
        cells++;
        String written = written(cell);
        different.add(written);
        if (cell instanceof Cell.Category) {
            texts++;
            words += SPACE.splitAsStream(written.strip()).count();
        }
        if (cell.number().isPresent()) {
            fractions += cell.number().getAsDouble() == Math.rint(cell.number().getAsDouble()) ? 0 : 1;
        }
    }

    private static String written(Cell cell) {
        return cell.category()
                .orElseGet(() -> cell.number().isPresent()
                        ? Double.toString(cell.number().getAsDouble())
                        : cell.toString());
    }

    /** Whether sentences stand in it, and seldom the same ones. */
    boolean isProse() {
        return cells > 0 && texts == cells && (double) words / cells >= PROSE && different.size() * 2L > cells;
    }

    /** Whether words stand in it, not numbers. */
    boolean isWords() {
        return cells > 0 && texts == cells && !isProse();
    }

    /** Whether it can name classes: at least two, at most {@code most}, and each of them twice on average. */
    boolean isClass(int most) {
        return different.size() >= 2
                && different.size() <= most
                && different.size() * 2L <= cells
                && fractions == 0
                && !isProse();
    }

    /** Whether no two cells are equal. */
    boolean isUnique() {
        return cells > 0 && different.size() == cells;
    }

    /** Whether all cells are texts of this form. */
    boolean all(Predicate<String> form) {
        return cells > 0 && texts == cells && different.stream().allMatch(form);
    }
}
