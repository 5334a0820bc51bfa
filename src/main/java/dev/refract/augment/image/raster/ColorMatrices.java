package dev.refract.augment.image.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Color matrices that several operations share. */
public final class ColorMatrices {
    /** Luma weights of blue, green and red: ITU-R BT.601. */
    public static final List<Double> BRIGHTNESS = List.of(0.114, 0.587, 0.299);

    private ColorMatrices() {}

    /** Changes nothing. */
    public static ChannelMix identity(int channels) {
        return of(channels, (to, from) -> to.equals(from) ? 1.0 : 0.0);
    }

    /**
     * Blends a color with the gray of its luma: {@code factor} of the color, the rest gray; gray images stay
     * unchanged.
     */
    public static ChannelMix towardGray(int channels, double factor) {
        return channels == 1
                ? identity(1)
                : of(3, (to, from) -> (to.equals(from) ? factor : 0) + (1 - factor) * BRIGHTNESS.get(from));
    }

    /** A permutation: new channel i is the old channel {@code order(i)}. */
    public static ChannelMix permuted(List<Integer> order) {
        return of(order.size(), (to, from) -> order.get(to).equals(from) ? 1.0 : 0.0);
    }

    private static ChannelMix of(int channels, BiFunction<Integer, Integer, Double> weight) {
        List<List<Double>> rows = new ArrayList<>();
        for (int to = 0; to < channels; to++) {
            List<Double> row = new ArrayList<>();
            for (int from = 0; from < channels; from++) {
                row.add(weight.apply(to, from));
            }
            row.add(0.0);
            rows.add(row);
        }
        return new ChannelMix(rows);
    }
}
