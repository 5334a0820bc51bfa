package dev.refract.augment.row;

import dev.refract.augment.MixingStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A new row between two rows of one class; or, where there was only one, some new numbers.
 *
 * @param seed id of the row to start from; empty for the row that is copied
 * @param neighbours ids of the rows near it, the nearest first; empty when there are none
 * @param towards position among them of the row that the numbers move towards
 * @param share part of the way there, in [0, 1], the same for all columns
 * @param modes whether categories become those that most neighbours have
 * @param numbers new numbers by column, for what no neighbour decides
 */
public record RowMix(
        String seed, List<String> neighbours, int towards, double share, boolean modes, Map<String, Double> numbers)
        implements MixingStep {
    public RowMix {
        neighbours = List.copyOf(neighbours);
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    }

    /** New numbers alone. */
    public static RowMix of(Map<String, Double> numbers) {
        return new RowMix("", List.of(), 0, 0, false, numbers);
    }

    @Override
    public List<String> partnerIds() {
        List<String> needs = new ArrayList<>();
        if (!seed.isEmpty()) {
            needs.add(seed);
        }
        needs.addAll(neighbours);
        return needs;
    }
}
