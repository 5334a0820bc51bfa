package dev.refract.augment.image.noise;

import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.ToneTable;
import dev.refract.augment.image.step.Tone;
import dev.refract.random.CounterRandom;
import java.util.function.DoubleSupplier;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A random number for every pixel or every level, determined by a seed. Rows are generated one by one, so
 * that their data stays in the cache; each row starts at its own counter.
 */
final class NoiseField {
    private static final float TINY = 0x1.0p-24F;

    private NoiseField() {}

    /** Normal numbers with mean 0 and standard deviation 1, 32-bit floating point; the caller closes it. */
    static Mat normal(Mat like, int channels, long seed) {
        return floats(like, channels, (row, begin) -> {
            CounterRandom words = new CounterRandom(seed);
            for (int i = 0; i < row.length; i += 4) {
                long word = words.at(begin + i / 4);
                row[i] = NormalTable.at((int) word);
                row[i + 1] = NormalTable.at((int) (word >>> 16));
                row[i + 2] = NormalTable.at((int) (word >>> 32));
                row[i + 3] = NormalTable.at((int) (word >>> 48));
            }
        });
    }

    /**
     * Normal numbers with mean 0, rounded to whole levels, of 16 bits with a sign; the caller closes it.
     *
     * @param std their standard deviation, at most 7,000 levels
     */
    static Mat normalLevels(Mat like, int channels, double std, long seed) {
        Mat levels = new Mat(like.rows(), like.cols() * channels, opencv_core.CV_16S);
        try (levels;
                BytePointer bytes = levels.data();
                ShortPointer data = new ShortPointer(bytes)) {
            short[] table = NormalTable.whole(std);
            short[] row = new short[padded(levels.cols())];
            CounterRandom words = new CounterRandom(seed);
            for (int y = 0; y < levels.rows(); y++) {
                fill(row, table, words, (long) y * (row.length / 4));
                data.position((long) y * levels.cols()).put(row, 0, levels.cols());
            }
            return levels.reshape(channels);
        }
    }

    private static void fill(short[] row, short[] table, CounterRandom words, long begin) {
        for (int i = 0; i < row.length; i += 4) {
            long word = words.at(begin + i / 4);
            row[i] = table[(int) word & 0xffff];
            row[i + 1] = table[(int) (word >>> 16) & 0xffff];
            row[i + 2] = table[(int) (word >>> 32) & 0xffff];
            row[i + 3] = table[(int) (word >>> 48)];
        }
    }

    /** Uniform numbers in [low, high] with 24 random bits; the caller closes it. */
    static Mat uniform(Mat like, int channels, double low, double high, long seed) {
        float least = (float) low;
        float span = (float) (high - low) * TINY;
        return floats(like, channels, (row, begin) -> {
            CounterRandom words = new CounterRandom(seed);
            for (int i = 0; i < row.length; i += 2) {
                long word = words.at(begin + i / 2);
                row[i] = least + span * (int) (word >>> 40);
                row[i + 1] = least + span * ((int) word & 0xffffff);
            }
        });
    }

    /** One draw for every number; the caller closes it. */
    static Mat drawn(Mat like, int channels, DoubleSupplier draw) {
        float[] values = new float[like.rows() * like.cols() * channels];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) draw.getAsDouble();
        }
        try (Mat flat = FloatImage.map(values, like.cols() * channels, like.rows())) {
            return flat.reshape(channels);
        }
    }

    /**
     * The field for an image with {@code channels} channels: unchanged, or repeated for all channels of a
     * pixel.
     */
    static Mat fitting(Mat field, int channels) {
        return field.channels() == channels ? new Mat(field) : FloatImage.spread(field, channels);
    }

    /** Applies a tone to the canvas. */
    static void perChannel(Mat canvas, Tone tone) {
        ToneTable table =
                ToneTable.of(channel -> level -> tone.level(channel, level), canvas.channels(), Raster.top(canvas));
        try (Mat changed = table.applyTo(canvas)) {
            changed.copyTo(canvas);
        }
    }

    /** Fills a row, padded to a multiple of four, from the counter {@code begin} on. */
    private interface RowFiller {
        void fill(float[] row, long begin);
    }

    private static Mat floats(Mat like, int channels, RowFiller fill) {
        Mat flat = new Mat(like.rows(), like.cols() * channels, opencv_core.CV_32F);
        try (flat;
                BytePointer bytes = flat.data();
                FloatPointer data = new FloatPointer(bytes)) {
            float[] row = new float[padded(flat.cols())];
            for (int y = 0; y < flat.rows(); y++) {
                fill.fill(row, (long) y * row.length);
                data.position((long) y * flat.cols()).put(row, 0, flat.cols());
            }
            return flat.reshape(channels);
        }
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }
}
