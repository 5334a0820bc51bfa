package dev.refract.augment.image.raster;

import java.util.function.IntFunction;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A new level for every old level, channel by channel. Two tables make one, with exactly the result of
 * looking up twice.
 */
public final class ToneTable {
    private final int channels;
    private final int levels;
    private final char[] table;

    private ToneTable(int channels, int levels, char[] table) {
        this.channels = channels;
        this.levels = levels;
        this.table = table;
    }

    /** A curve from [0, 1] to [0, 1]; what leaves the interval is clipped. */
    @FunctionalInterface
    public interface Curve {
        double at(double level);
    }

    /**
     * The table of one curve per channel.
     *
     * @param top highest level, 255 or 65535
     */
    public static ToneTable of(IntFunction<Curve> curves, int channels, int top) {
        int levels = top + 1;
        char[] table = new char[channels * levels];
        for (int channel = 0; channel < channels; channel++) {
            Curve curve = curves.apply(channel);
            for (int level = 0; level < levels; level++) {
                double value = Math.min(Math.max(curve.at((double) level / top), 0), 1);
                table[level * channels + channel] = (char) Math.round(value * top);
            }
        }
        return new ToneTable(channels, levels, table);
    }

    /** This table first, {@code next} after it; both for the same kind of image. */
    public ToneTable then(ToneTable next) {
        char[] both = new char[table.length];
        for (int level = 0; level < levels; level++) {
            for (int channel = 0; channel < channels; channel++) {
                int at = level * channels + channel;
                both[at] = next.table[table[at] * channels + channel];
            }
        }
        return new ToneTable(channels, levels, both);
    }

    /** The new level of {@code level} in {@code channel}. */
    public int at(int channel, int level) {
        return table[level * channels + channel];
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
            return Mats.row(bytes, channels);
        }
        short[] shorts = new short[table.length];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = (short) table[i];
        }
        return Mats.row(shorts, channels);
    }
}
