package dev.refract.augment.row;

import dev.refract.augment.MixingStep;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
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

    /**
     * The regression target of the new row: it moves with the numbers, the same part of the way to the same neighbor
     * (SMOTER; Torgo, Ribeiro, Pfahringer and Branco, EPIA 2013).
     *
     * @param from the value of the row that the new one starts at
     * @param values those of the neighbors, in the order of {@link #neighbours}
     * @return {@code from} where either has none
     */
    OptionalDouble value(OptionalDouble from, List<OptionalDouble> values) {
        if (from.isEmpty() || values.isEmpty() || values.get(towards).isEmpty()) {
            return from;
        }
        double moved = from.getAsDouble() + share * (values.get(towards).getAsDouble() - from.getAsDouble());
        return Double.isFinite(moved) ? OptionalDouble.of(moved) : from;
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
