package dev.refract.augment.row;

import dev.refract.declare.Param;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one column before a pipeline starts: fixed while it runs, and part of its digest.
 * The statistics are of the numeric cells; a column may hold categories too.
 *
 * @param std population standard deviation
 * @param numbers a sample of the numeric cells, each as often as it was met
 * @param categories a sample of the category cells, each as often as it was met
 */
public record ColumnProfile(
        @Param(doc = "Standard deviation of the numbers.", min = 0)
        Optional<Double> std,

        @Param(doc = "Smallest number.") Optional<Double> min,
        @Param(doc = "Largest number.") Optional<Double> max,

        @Param(doc = "Whether all numbers are whole.", def = "false")
        boolean integer,

        @Param(doc = "A sample of the numbers.", def = "[]") List<Double> numbers,

        @Param(doc = "A sample of the categories.", def = "[]")
        List<String> categories) {
    public ColumnProfile {
        numbers = List.copyOf(numbers);
        categories = List.copyOf(categories);
        if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
            throw new IllegalArgumentException("min must not exceed max, found " + min.get() + " and " + max.get());
        }
    }
}
