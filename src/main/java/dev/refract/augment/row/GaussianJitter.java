package dev.refract.augment.row;

import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Normal;
import dev.refract.random.Range;
import dev.refract.sample.Cell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Adds normal noise to numeric cells, in units of the column's standard deviation. Whole-number
 * columns and integers stay whole. Missing cells, timestamps, categories and columns without spread are left alone.
 */
@Named(id = "gaussian_jitter", doc = "Adds normal noise to numeric cells, in units of the column's standard deviation.")
public record GaussianJitter(
        @Param(
                doc = "Standard deviation of the noise, as a share of the column's.",
                def = "[0.05, 0.15]",
                min = 0,
                max = 10)
        Range stdRange,

        @Param(doc = "Share of the numeric cells to change, at least one.", def = "[1, 1]", min = 0, max = 1)
        Range shareRange,

        @Param(doc = ColumnSampling.COLUMNS_DOC, def = "[]") List<String> columns,

        @Param(doc = "Reflect values at the column's minimum and maximum.", def = "true")
        boolean clip)
        implements RowOperation {
    public GaussianJitter {
        ColumnSampling.check(shareRange);
        if (stdRange.low() < 0) {
            throw new IllegalArgumentException(
                    "std_range must not be negative, found [" + stdRange.low() + ", " + stdRange.high() + "]");
        }
        columns = List.copyOf(columns);
    }

    @Override
    public Optional<RowEdits> draw(RowFacts facts, UniformRandomProvider random) {
        List<String> open = facts.profiled("gaussian_jitter", columns).stream()
                .filter(column -> facts.cells().get(column).number().isPresent()
                        && facts.profile().get(column).std().orElse(0.0) > 0)
                .toList();
        double std = stdRange.draw(random);
        Map<String, Cell> changed = new TreeMap<>();
        for (String column : ColumnSampling.draw(open, shareRange, random)) {
            Cell cell = facts.cells().get(column);
            double value = cell.number().orElseThrow();
            double moved = moved(value, std, facts.profile().get(column), random);
            if (moved != value
                    && Double.isFinite(moved)
                    && !cell.withNumber(moved).equals(cell)) {
                changed.put(column, cell.withNumber(moved));
            }
        }
        return RowEdits.of(changed);
    }

    private double moved(double value, double std, ColumnProfile column, UniformRandomProvider random) {
        double noisy = value + std * column.std().orElse(0.0) * Normal.draw(random);
        double whole = column.integer() ? Math.rint(noisy) : noisy;
        return clip ? within(whole, value, column) : whole;
    }

    /** Reflects what passes a bound, once; a cell that lies outside already sets the bound itself. */
    private static double within(double moved, double value, ColumnProfile column) {
        double low = Math.min(value, column.min().orElse(Double.NEGATIVE_INFINITY));
        double high = Math.max(value, column.max().orElse(Double.POSITIVE_INFINITY));
        double inside = moved < low ? 2 * low - moved : moved > high ? 2 * high - moved : moved;
        return Math.min(Math.max(inside, low), high);
    }
}
