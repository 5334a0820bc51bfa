package dev.refract.augment.row.mix;

import dev.refract.augment.Partners;
import dev.refract.augment.row.ColumnProfile;
import dev.refract.augment.row.RowFacts;
import dev.refract.augment.row.RowMix;
import dev.refract.augment.row.RowMixing;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Normal;
import dev.refract.sample.Cell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The smoothed bootstrap (Menardi and Torelli, DMKD 2014; ROSE): the row itself with normal noise of
 * {@code shrinkage}·h standard deviations of its class in every numeric column, where
 * h = (4 / ((d + 2)·n))^(1 / (d + 4)) for n rows of the class at hand and d numeric columns. A row alone
 * in its class takes the columns' profiled deviations. Whole-number columns stay whole.
 */
@Named(id = "random_oversample", doc = "Repeats the row with normal noise (smoothed bootstrap).")
public record RandomOversample(
        @Param(
                doc = "Width of the noise, as a multiple of the smoothing bandwidth; 0 repeats the row.",
                def = "1",
                min = 0,
                max = 100)
        double shrinkage)
        implements RowMixing {

    @Override
    public Optional<RowMix> draw(RowFacts facts, Partners partners, UniformRandomProvider random) {
        SmoteSampler rows = SmoteSampler.of("random_oversample", facts, partners, 1);
        List<String> columns = rows.neighbors().distance().columns().stream()
                .filter(column -> facts.cells().get(column).number().isPresent())
                .toList();
        double h = shrinkage * bandwidth(columns.size(), rows.seeds().size());
        Map<String, Double> numbers = new TreeMap<>();
        for (String column : columns) {
            double value = facts.cells().get(column).number().orElseThrow();
            ColumnProfile profile = facts.profile().get(column);
            double noisy = value + h * spread(rows, column, profile) * Normal.draw(random);
            double made = profile.integer() ? Math.rint(noisy) : noisy;
            if (made != value && Double.isFinite(made)) {
                numbers.put(column, made);
            }
        }
        return numbers.isEmpty() ? Optional.empty() : Optional.of(RowMix.of(numbers));
    }

    /** Silverman's rule for {@code n} rows of {@code d} columns. */
    static double bandwidth(int d, int n) {
        return StrictMath.pow(4.0 / ((d + 2.0) * n), 1.0 / (d + 4));
    }

    /** Population standard deviation of the class's numbers in the column. */
    private static double spread(SmoteSampler rows, String column, ColumnProfile profile) {
        double[] values = rows.seeds().stream()
                .map(row -> row.cells().getOrDefault(column, new Cell.Missing()).number())
                .flatMapToDouble(OptionalDouble::stream)
                .toArray();
        if (values.length < 2) {
            return profile.std().orElse(0.0);
        }
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean) / values.length;
        }
        return Math.sqrt(variance);
    }
}
