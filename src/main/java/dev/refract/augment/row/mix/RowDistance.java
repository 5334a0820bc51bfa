package dev.refract.augment.row.mix;

import dev.refract.augment.row.ColumnProfile;
import dev.refract.augment.row.RowFacts;
import dev.refract.sample.Cell;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How far rows are apart: Euclidean, numbers in units of their column's standard deviation. Different
 * categories are one unit apart, as in SMOTE-NC (Chawla et al., JAIR 2002) when all columns have the
 * same spread; so are a value and a missing one, a number and a category, and different numbers of a
 * column that had no spread when it was profiled.
 *
 * @param columns that are compared
 */
record RowDistance(List<String> columns, Map<String, ColumnProfile> profile) {

    /** The distance by all columns with a profile. */
    static RowDistance of(String operation, RowFacts facts) {
        return new RowDistance(facts.profiled(operation, List.of()), facts.profile());
    }

    /** The square of the distance. */
    double square(Map<String, Cell> one, Map<String, Cell> other) {
        double sum = 0;
        for (String column : columns) {
            sum += square(column, one.get(column), other.get(column));
        }
        return sum;
    }

    private double square(String column, Cell one, Cell other) {
        if (one instanceof Cell.Numeric a && other instanceof Cell.Numeric b) {
            double std = profile.get(column).std().orElse(0.0);
            double units = std > 0 ? (a.value() - b.value()) / std : a.value() == b.value() ? 0 : 1;
            return units * units;
        }
        return Objects.equals(one, other) ? 0 : 1;
    }
}
