package dev.refract.augment.image.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The color matrices that more than one operation is made of. */
public final class ColorMatrices {
    /** How bright blue, green and red are to the eye: ITU-R BT.601. */
    public static final List<Double> BRIGHTNESS = List.of(0.114, 0.587, 0.299);

    private ColorMatrices() {}

    /** Changes nothing. */
    public static ChannelMix identity(int channels) {
        return of(channels, (to, from) -> to.equals(from) ? 1.0 : 0.0);
    }

    /** {@code factor} of the color and the rest of the gray of its brightness; gray stays as it is. */
    public static ChannelMix towardGray(int channels, double factor) {
        return channels == 1
                ? identity(1)
                : of(3, (to, from) -> (to.equals(from) ? factor : 0) + (1 - factor) * BRIGHTNESS.get(from));
    }

    /** New channel number i is the old channel number {@code order(i)}. */
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
