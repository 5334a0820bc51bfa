package dev.refract.augment.row;

import dev.refract.augment.Step;
import dev.refract.sample.Cell;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The step of every operation on rows: the new values of some cells.
 *
 * @param numbers new numbers, by column
 * @param categories new categories, by column
 */
public record RowEdits(Map<String, Double> numbers, Map<String, String> categories) implements Step {
    public RowEdits {
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        categories = Collections.unmodifiableMap(new TreeMap<>(categories));
    }

    /** The step that gives these columns these cells; empty when there are none. Missing cells cannot be given. */
    static Optional<RowEdits> of(Map<String, Cell> cells) {
        Map<String, Double> numbers = new TreeMap<>();
        Map<String, String> categories = new TreeMap<>();
        cells.forEach((column, cell) -> {
            cell.number().ifPresent(number -> numbers.put(column, number));
            cell.category().ifPresent(category -> categories.put(column, category));
            if (cell.number().isEmpty() && cell.category().isEmpty()) {
                throw new IllegalArgumentException("a step cannot remove the value of column " + column);
            }
        });
        return cells.isEmpty() ? Optional.empty() : Optional.of(new RowEdits(numbers, categories));
    }
}
