package dev.refract.augment.row;

import dev.refract.sample.Cell;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries out a {@link RowMix}. A number lies between the numbers of its two parents, rounded where the
 * column is whole; a category is the one most neighbors have, ties going to the parent's own and then
 * to the nearest neighbor's. A cell that is missing, or of another type, in either parent stays as the
 * first parent has it, and so does a column without a profile.
 *
 * @param profile of the columns that may change
 */
record RowInterpolator(RowMix step, Map<String, ColumnProfile> profile) {

    /** The row between {@code seed} and one of {@code neighbors}; with the columns of {@code seed}. */
    Map<String, Cell> of(Map<String, Cell> seed, List<Map<String, Cell>> neighbors) {
        Map<String, Cell> made = new LinkedHashMap<>(seed);
        if (!neighbors.isEmpty()) {
            made.replaceAll((column, cell) -> profile.containsKey(column) ? between(column, cell, neighbors) : cell);
        }
        step.numbers().forEach((column, value) -> made.put(column, new Cell.Numeric(value)));
        return made;
    }

    private Cell between(String column, Cell from, List<Map<String, Cell>> neighbors) {
        if (from instanceof Cell.Numeric start
                && neighbors.get(step.towards()).get(column) instanceof Cell.Numeric end) {
            double value = start.value() + step.share() * (end.value() - start.value());
            double whole = profile.get(column).integer() ? Math.rint(value) : value;
            return Double.isFinite(whole) ? new Cell.Numeric(whole) : from;
        }
        return step.modes() && from instanceof Cell.Category own ? mode(column, own, neighbors) : from;
    }

    private static Cell mode(String column, Cell.Category own, List<Map<String, Cell>> neighbors) {
        Map<String, Integer> votes = new HashMap<>();
        votes.put(own.value(), 0);
        Cell.Category most = own;
        for (Map<String, Cell> neighbor : neighbors) {
            if (neighbor.get(column) instanceof Cell.Category category) {
                votes.merge(category.value(), 1, Integer::sum);
            }
        }
        for (Map<String, Cell> neighbor : neighbors) {
            if (neighbor.get(column) instanceof Cell.Category category
                    && votes.get(category.value()) > votes.get(most.value())) {
                most = category;
            }
        }
        return most;
    }
}
