package dev.refract.copies;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which copies to make, and what their lineage says of that decision.
 *
 * @param first number of the first, at least 1
 * @param count how many, at least 0
 * @param round balance round that decided it; 0 when decided locally
 * @param weight how many originals of its class a sample stands for, the original included
 */
public record CopyOrder(int first, int count, long round, double weight) {
    /** An order for each copy alone, by number. */
    public List<CopyOrder> each() {
        return IntStream.range(first, first + count)
                .mapToObj(number -> new CopyOrder(number, 1, round, weight))
                .toList();
    }
}
