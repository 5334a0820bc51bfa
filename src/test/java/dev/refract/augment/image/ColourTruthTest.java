package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import dev.refract.augment.image.blur.BoxBlur;
import dev.refract.augment.image.blur.MedianBlur;
import dev.refract.augment.image.colour.AutoContrast;
import dev.refract.augment.image.colour.ChannelShift;
import dev.refract.augment.image.colour.ChannelShuffle;
import dev.refract.augment.image.colour.Clahe;
import dev.refract.augment.image.colour.Equalize;
import dev.refract.augment.image.colour.Gamma;
import dev.refract.augment.image.colour.Grayscale;
import dev.refract.augment.image.colour.Invert;
import dev.refract.augment.image.colour.Posterize;
import dev.refract.augment.image.colour.Saturation;
import dev.refract.augment.image.colour.Sepia;
import dev.refract.augment.image.colour.Solarize;
import dev.refract.augment.image.colour.ThresholdBw;
import dev.refract.augment.image.dropout.ChannelDropout;
import dev.refract.augment.image.filter.Pooling;
import dev.refract.augment.image.raster.Mats;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.indexer.Indexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: colour operations that have one right answer have it, computed here from the definition. */
class ColourTruthTest {
    private static final int W = 23;
    private static final int H = 14;
    private static final double ROUNDED = 0.51;
    /** OpenCV multiplies 8-bit levels with weights of ten bits. */
    private static final double FIXED_POINT = 0.75;

    /** The exact level expected at (x, y, channel) of the result, before rounding. */
    private interface Truth {
        double at(Indexer original, int x, int y, int channel);
    }

    @ParameterizedTest
    @EnumSource
    void tones(PixelType type) {
        double top = type.top();
        exact(type, new Invert.Negative(), (o, x, y, c) -> top - o.getDouble(y, x, c));
        exact(type, new Solarize.Turned(0.5, 0), (o, x, y, c) -> {
            double level = o.getDouble(y, x, c);
            return level < 0.5 * top ? level : top - level;
        });
        exact(type, new Solarize.Turned(0.5, 0.2), (o, x, y, c) -> {
            double level = o.getDouble(y, x, c);
            return level < 0.5 * top ? level + 0.2 * top : level;
        });
        exact(type, new Gamma.Power(1.7), (o, x, y, c) -> Math.pow(o.getDouble(y, x, c) / top, 1.7) * top);
        exact(
                type,
                new ChannelShift.Tint(List.of(0.1, -0.2, 0.3)),
                (o, x, y, c) -> clipped(o.getDouble(y, x, c) + (c == 1 ? -0.2 : c == 2 ? 0.3 : 0.1) * top, top));
        exact(type, new ChannelDropout.Blank(List.of(0), 0), (o, x, y, c) -> c == 0 ? 0 : o.getDouble(y, x, c));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 8})
    void posterizeKeepsLeadingBits(int bits) {
        int mask = 0xff & -(1 << (8 - bits));
        exact(PixelType.COLOUR, new Posterize.Bits(bits), (o, x, y, c) -> {
            int eight = (int) o.getDouble(y, x, c);
            return eight & mask;
        });
        exact(PixelType.DEEP, new Posterize.Bits(bits), (o, x, y, c) -> {
            int eight = ((int) o.getDouble(y, x, c)) * 255 / 65535;
            return (eight & mask) * 257;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"COLOUR", "TRANSPARENT", "DEEP"})
    void coloursMix(PixelType type) {
        double top = type.top();
        Truth grey = (o, x, y, c) ->
                0.114 * o.getDouble(y, x, 0) + 0.587 * o.getDouble(y, x, 1) + 0.299 * o.getDouble(y, x, 2);
        exact(type, new Grayscale.Grey(3, Grayscale.Method.WEIGHTED), grey);
        exact(
                type,
                new Grayscale.Grey(3, Grayscale.Method.AVERAGE),
                (o, x, y, c) -> (o.getDouble(y, x, 0) + o.getDouble(y, x, 1) + o.getDouble(y, x, 2)) / 3);
        exact(
                type,
                new Saturation.Strength(1.6),
                (o, x, y, c) -> clipped(1.6 * o.getDouble(y, x, c) - 0.6 * grey.at(o, x, y, c), top));
        exact(type, new ChannelShuffle.Places(List.of(2, 0, 1)), (o, x, y, c) -> o.getDouble(y, x, (c + 2) % 3));
        exact(type, new ThresholdBw.Cut(0.5), (o, x, y, c) -> Math.rint(grey.at(o, x, y, c)) < 0.5 * top ? 0 : top);
        exact(type, new Sepia.Print(1), (o, x, y, c) -> {
            double[][] print = {{0.131, 0.534, 0.272}, {0.168, 0.686, 0.349}, {0.189, 0.769, 0.393}};
            double sum = 0;
            for (int from = 0; from < 3; from++) {
                sum += print[c][from] * o.getDouble(y, x, from);
            }
            return Math.min(sum, top);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"GREY", "COLOUR", "DEEP"})
    void equalizeSpreadsWhatIsAboveTheLowestLevel(PixelType type) {
        exact(type, new Equalize.Even(true), (o, x, y, c) -> {
            double lowest = Double.MAX_VALUE;
            for (int i = 0; i < W * H; i++) {
                lowest = Math.min(lowest, o.getDouble(i / W, i % W, c));
            }
            int upTo = 0;
            int above = 0;
            for (int i = 0; i < W * H; i++) {
                double level = o.getDouble(i / W, i % W, c);
                above += level > lowest ? 1 : 0;
                upTo += level > lowest && level <= o.getDouble(y, x, c) ? 1 : 0;
            }
            return (double) type.top() * upTo / above;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"GREY", "COLOUR", "DEEP"})
    void autoContrastStretchesFromEndToEnd(PixelType type) {
        try (Mat image = Pictures.blobs(W, H, type.code(), 1);
                Mat dull = Mats.made(to -> image.convertTo(to, -1, 0.5, 0.2 * type.top()))) {
            exact(dull, new AutoContrast.Stretch(0), (o, x, y, c) -> {
                double low = Double.MAX_VALUE;
                double high = 0;
                for (int i = 0; i < W * H; i++) {
                    low = Math.min(low, o.getDouble(i / W, i % W, c));
                    high = Math.max(high, o.getDouble(i / W, i % W, c));
                }
                return (o.getDouble(y, x, c) - low) / (high - low) * type.top();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void boxBlurIsTheMean(PixelType type) {
        exact(type, new BoxBlur.Square(5), (o, x, y, c) -> {
            double sum = 0;
            for (int i = 0; i < 25; i++) {
                sum += o.getDouble(mirrored(y + i / 5 - 2, H), mirrored(x + i % 5 - 2, W), c);
            }
            return sum / 25;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7, 9})
    void medianIsTheMiddle(int side) {
        for (PixelType type : PixelType.values()) {
            exact(type, new MedianBlur.Median(side), (o, x, y, c) -> {
                double[] square = new double[side * side];
                for (int i = 0; i < square.length; i++) {
                    int row = Math.min(Math.max(y + i / side - side / 2, 0), H - 1);
                    int column = Math.min(Math.max(x + i % side - side / 2, 0), W - 1);
                    square[i] = o.getDouble(row, column, c);
                }
                Arrays.sort(square);
                return square[square.length / 2];
            });
        }
    }

    @Test
    void poolingShowsTheMiddleOfEachBlock() {
        exact(PixelType.COLOUR, new Pooling.Blocks(3, Pooling.Method.MAX), (o, x, y, c) -> {
            double most = 0;
            for (int row = y / 3 * 3; row < Math.min(y / 3 * 3 + 3, H); row++) {
                for (int column = x / 3 * 3; column < Math.min(x / 3 * 3 + 3, W); column++) {
                    most = Math.max(most, o.getDouble(row, column, c));
                }
            }
            return most;
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2.5, 40})
    void claheIsItsDefinition(double limit) {
        int tiles = 4;
        int width = 32;
        int height = 24;
        try (Mat image = Pictures.blobs(width, height, CV_8UC1, 3)) {
            int[][][] tables = new int[tiles][tiles][];
            try (Indexer levels = image.createIndexer()) {
                for (int row = 0; row < tiles; row++) {
                    for (int column = 0; column < tiles; column++) {
                        tables[row][column] = table(levels, column * 8, row * 6, 8, 6, limit);
                    }
                }
            }
            exact(image, new Clahe.Tiles(limit, tiles), (o, x, y, c) -> {
                int level = (int) o.getDouble(y, x, 0);
                double u = x / 8.0 - 0.5;
                double v = y / 6.0 - 0.5;
                double sum = 0;
                for (int corner = 0; corner < 4; corner++) {
                    int column = (int) Math.floor(u) + corner % 2;
                    int row = (int) Math.floor(v) + corner / 2;
                    double weight = (1 - Math.abs(u - column)) * (1 - Math.abs(v - row));
                    sum += weight * tables[inside(row, tiles)][inside(column, tiles)][level];
                }
                return sum;
            });
        }
    }

    /** Counts a tile, shares out what exceeds the limit, and adds up. */
    private static int[] table(Indexer levels, int left, int top, int width, int height, double limit) {
        int[] counts = new int[256];
        for (int i = 0; i < width * height; i++) {
            counts[(int) levels.getDouble(top + i / width, left + i % width)]++;
        }
        int most = Math.max((int) (limit * width * height / 256), 1);
        int excess = 0;
        for (int i = 0; i < 256; i++) {
            excess += Math.max(counts[i] - most, 0);
            counts[i] = Math.min(counts[i], most);
        }
        int rest = excess % 256;
        for (int i = 0; i < 256; i++) {
            counts[i] += excess / 256;
        }
        int step = Math.max(256 / Math.max(rest, 1), 1);
        for (int i = 0; i < 256 && rest > 0; i += step, rest--) {
            counts[i]++;
        }
        int[] table = new int[256];
        int sum = 0;
        for (int i = 0; i < 256; i++) {
            sum += counts[i];
            table[i] = (int) Math.rint(sum * 255.0 / (width * height));
        }
        return table;
    }

    private static int inside(int index, int count) {
        return Math.min(Math.max(index, 0), count - 1);
    }

    private static int mirrored(int index, int length) {
        int folded = Math.abs(index);
        return folded < length ? folded : 2 * (length - 1) - folded;
    }

    private static double clipped(double level, double top) {
        return Math.min(Math.max(level, 0), top);
    }

    private static void exact(PixelType type, ImageStep step, Truth truth) {
        try (Mat image = Pictures.blobs(W, H, type.code(), 1)) {
            exact(image, step, truth);
        }
    }

    /** Every colour level is the expected one, rounded; transparency is as before. */
    private static void exact(Mat image, ImageStep step, Truth truth) {
        try (Mat changed = Drafting.fused(image, List.of(step));
                Indexer original = image.createIndexer();
                Indexer result = changed.createIndexer()) {
            for (int y = 0; y < image.rows(); y++) {
                for (int x = 0; x < image.cols(); x++) {
                    for (int c = 0; c < image.channels(); c++) {
                        double expected = c == 3 ? original.getDouble(y, x, c) : truth.at(original, x, y, c);
                        assertThat(result.getDouble(y, x, c))
                                .as("%s at (%d, %d, %d)", step, x, y, c)
                                .isCloseTo(expected, within(step instanceof ColourMatrix ? FIXED_POINT : ROUNDED));
                    }
                }
            }
        }
    }
}
