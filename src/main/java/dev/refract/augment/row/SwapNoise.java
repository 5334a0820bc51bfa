package dev.refract.augment.row;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import dev.refract.sample.Cell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Gives cells the value that another row has in the same column, drawn from the profile's sample as
 * often as it was met there; a number for a number, a category for a category, never the value that
 * is there. Missing cells stay missing.
 */
@Named(id = "swap_noise", doc = "Gives cells the value of the same column in another row.")
public record SwapNoise(
        @Param(doc = "Share of the cells to change, at least one.", def = "[0.1, 0.3]", min = 0, max = 1)
        Range shareRange,

        @Param(doc = ColumnSampling.COLUMNS_DOC, def = "[]") List<String> columns)
        implements RowOperation {
    public SwapNoise {
        ColumnSampling.check(shareRange);
        columns = List.copyOf(columns);
    }

    @Override
    public Optional<RowEdits> draw(RowFacts facts, UniformRandomProvider random) {
        List<String> open = facts.profiled("swap_noise", columns).stream()
                .filter(column -> others(facts, column).findAny().isPresent())
                .toList();
        Map<String, Cell> changed = new TreeMap<>();
        for (String column : ColumnSampling.draw(open, shareRange, random)) {
            int chosen = random.nextInt((int) others(facts, column).count());
            changed.put(column, others(facts, column).skip(chosen).findFirst().orElseThrow());
        }
        return RowEdits.of(changed);
    }

    /** The sampled values of a column that are of the cell's type and not what is there. */
    private static Stream<Cell> others(RowFacts facts, String column) {
        ColumnProfile profile = facts.profile().get(column);
        Cell cell = facts.cells().get(column);
        if (cell.number().isPresent()) {
            double number = cell.number().getAsDouble();
            return profile.numbers().stream().filter(value -> value != number).map(cell::withNumber);
        }
        return cell.category().stream()
                .flatMap(category -> profile.categories().stream()
                        .filter(value -> !value.equals(category))
                        .map(cell::withCategory));
    }
}
