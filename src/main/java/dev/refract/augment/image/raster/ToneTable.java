package dev.refract.augment.image.raster;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A lookup table: a new level for every old level of each channel. Two tables fuse into one with exactly the
 * same result.
 */
public final class ToneTable {
    /** Number of curves: one for each channel, or one for all. */
    private final int curves;

    private final int levels;
    private final char[] table;

    private ToneTable(int curves, int levels, char[] table) {
        this.curves = curves;
        this.levels = levels;
        this.table = table;
    }

    /** A curve on [0, 1]; values outside [0, 1] are clipped. */
    @FunctionalInterface
    public interface Curve {
        double at(double level);
    }

    /**
     * The table of one curve per channel. When all channels have the same curve object, one shared table is
     * faster.
     *
     * @param top highest level, 255 or 65535
     */
    public static ToneTable of(IntFunction<Curve> curves, int channels, int top) {
        List<Curve> each = IntStream.range(0, channels).mapToObj(curves).toList();
        Curve first = each.get(0);
        int different = each.stream().allMatch(curve -> curve == first) ? 1 : channels;
        int levels = top + 1;
        char[] table = new char[different * levels];
        for (int channel = 0; channel < different; channel++) {
            Curve curve = each.get(channel);
            for (int level = 0; level < levels; level++) {
                double value = Math.min(Math.max(curve.at((double) level / top), 0), 1);
                table[level * different + channel] = (char) Math.round(value * top);
            }
        }
        return new ToneTable(different, levels, table);
    }

    /** This table, then {@code next}; both for the same depth and channels. */
    public ToneTable then(ToneTable next) {
        int different = Math.max(curves, next.curves);
        char[] both = new char[different * levels];
        for (int level = 0; level < levels; level++) {
            for (int channel = 0; channel < different; channel++) {
                both[level * different + channel] = (char) next.at(channel, at(channel, level));
            }
        }
        return new ToneTable(different, levels, both);
    }

    /** The new level of {@code level} in {@code channel}. */
    public int at(int channel, int level) {
        return table[curves == 1 ? level : level * curves + channel];
    }

    /** A new image with every level replaced; the caller closes it. */
    public Mat applyTo(Mat image) {
        try (Mat row = row()) {
            return Mats.made(to -> opencv_core.LUT(image, row, to));
        }
    }

    private Mat row() {
        if (levels == 256) {
            byte[] bytes = new byte[table.length];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) table[i];
            }
            return Mats.row(bytes, curves);
        }
        short[] shorts = new short[table.length];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) table[i];
        }
        return Mats.row(shorts, curves);
    }
}
