package dev.refract.augment.row.mix;

import dev.refract.augment.row.ColumnProfile;
import dev.refract.augment.row.RowFacts;
import dev.refract.sample.Cell;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How far rows are apart: Euclidean, numbers in units of their column's standard deviation. Different
 * categories are one unit apart, as in SMOTE-NC (Chawla et al., JAIR 2002) when all columns have the
 * same spread; so are a value and a missing one, a number and a category, and different numbers of a
 * column that had no spread when it was profiled. Timestamps do not count.
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
        if (one instanceof Cell.Timestamp || other instanceof Cell.Timestamp) {
            return 0;
        }
        OptionalDouble a = one == null ? OptionalDouble.empty() : one.number();
        OptionalDouble b = other == null ? OptionalDouble.empty() : other.number();
        if (a.isPresent() && b.isPresent()) {
            double std = profile.get(column).std().orElse(0.0);
            double apart = a.getAsDouble() - b.getAsDouble();
            double units = std > 0 ? apart / std : apart == 0 ? 0 : 1;
            return units * units;
        }
        return Objects.equals(one, other) ? 0 : 1;
    }
}
