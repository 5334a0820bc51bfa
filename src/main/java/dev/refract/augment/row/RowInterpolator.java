package dev.refract.augment.row;

import dev.refract.sample.Cell;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        step.numbers()
                .forEach((column, value) -> made.put(
                        column, made.getOrDefault(column, new Cell.Missing()).withNumber(value)));
        return made;
    }

    private Cell between(String column, Cell from, List<Map<String, Cell>> neighbors) {
        Cell towards = neighbors.get(step.towards()).getOrDefault(column, new Cell.Missing());
        if (from.number().isPresent() && towards.number().isPresent()) {
            double start = from.number().getAsDouble();
            double value = start + step.share() * (towards.number().getAsDouble() - start);
            double whole = profile.get(column).integer() ? Math.rint(value) : value;
            return Double.isFinite(whole) && whole != start ? from.withNumber(whole) : from;
        }
        return step.modes() && from.category().isPresent() ? mode(column, from, neighbors) : from;
    }

    private static Cell mode(String column, Cell from, List<Map<String, Cell>> neighbors) {
        List<String> named = neighbors.stream()
                .map(neighbor -> Optional.ofNullable(neighbor.get(column)).flatMap(Cell::category))
                .flatMap(Optional::stream)
                .toList();
        Map<String, Integer> votes = new HashMap<>();
        named.forEach(category -> votes.merge(category, 1, Integer::sum));
        String most = from.category().orElseThrow();
        votes.putIfAbsent(most, 0);
        for (String category : named) {
            if (votes.get(category) > votes.get(most)) {
                most = category;
            }
        }
        return from.withCategory(most);
    }
}
