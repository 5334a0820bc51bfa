package dev.refract.augment.row;

import dev.refract.sample.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Gathers the profile of one column. The order of the cells leaves no trace: sums are exact, and the
 * sample holds the cells whose rows have the smallest hashes (bottom-k; Cohen and Kaplan, PODC 2007).
 */
final class ColumnStatistics {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    private long numeric;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;
    private boolean whole = true;
    private final NavigableSet<SampledCell<Double>> numbers = new TreeSet<>(SampledCell.order());
    private final NavigableSet<SampledCell<String>> categories = new TreeSet<>(SampledCell.order());
    private final int sampleSize;

    ColumnStatistics(int sampleSize) {
        this.sampleSize = sampleSize;
    }

    /** A cell in the sample, with the hash and id of its row. */
    private record SampledCell<T extends Comparable<T>>(long hash, String id, T value) {
        static <T extends Comparable<T>> Comparator<SampledCell<T>> order() {
            return Comparator.<SampledCell<T>>comparingLong(SampledCell::hash)
                    .thenComparing(SampledCell::id)
                    .thenComparing(SampledCell::value);
        }
    }

    void add(Cell cell, long hash, String id) {
        cell.number().ifPresent(number -> {
            addNumber(number + 0.0); // −0 counts as 0
            keep(numbers, new SampledCell<>(hash, id, number + 0.0));
        });
        cell.category().ifPresent(category -> keep(categories, new SampledCell<>(hash, id, category)));
    }

    /** The profile so far. */
    ColumnProfile profile() {
        List<Double> sampled = numbers.stream().map(SampledCell::value).sorted().toList();
        List<String> named =
                categories.stream().map(SampledCell::value).sorted().toList();
        if (numeric == 0) {
            Optional<Double> none = Optional.empty();
            return new ColumnProfile(none, none, none, false, sampled, named);
        }
        BigDecimal n = BigDecimal.valueOf(numeric);
        // n²·variance = n·Σx² − (Σx)², exact, hence never negative
        BigDecimal spread = n.multiply(squares).subtract(sum.pow(2));
        double std = spread.sqrt(DIGITS).divide(n, DIGITS).doubleValue();
        return new ColumnProfile(Optional.of(std), Optional.of(min), Optional.of(max), whole, sampled, named);
    }

    private void addNumber(double value) {
        BigDecimal exact = new BigDecimal(value);
        numeric++;
        sum = sum.add(exact);
        squares = squares.add(exact.pow(2));
        min = Math.min(min, value);
        max = Math.max(max, value);
        whole &= value == Math.rint(value);
    }

    private <T extends Comparable<T>> void keep(NavigableSet<SampledCell<T>> sample, SampledCell<T> kept) {
        sample.add(kept);
        if (sample.size() > sampleSize) {
            sample.pollLast();
        }
    }
}
