package dev.refract.augment.image.color;

import dev.refract.augment.image.LevelTruth;
import dev.refract.augment.image.PixelType;
import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.dropout.ChannelDropout;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.tone.AutoContrast;
import dev.refract.augment.image.tone.Equalize;
import dev.refract.augment.image.tone.Gamma;
import dev.refract.augment.image.tone.Invert;
import dev.refract.augment.image.tone.Posterize;
import dev.refract.augment.image.tone.Solarize;
import dev.refract.augment.image.tone.ThresholdBw;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: color operations that have one right answer have it, computed here from the definition. */
class ColorTruthTest {
    @ParameterizedTest
    @EnumSource
    void tones(PixelType type) {
        double top = type.top();
        ColorTruth.holds(type, new Invert.Drawn(), (o, x, y, c) -> top - o.getDouble(y, x, c));
        ColorTruth.holds(type, new Solarize.Drawn(0.5, 0), (o, x, y, c) -> {
            double level = o.getDouble(y, x, c);
            return level < 0.5 * top ? level : top - level;
        });
        ColorTruth.holds(type, new Solarize.Drawn(0.5, 0.2), (o, x, y, c) -> {
            double level = o.getDouble(y, x, c);
            return level < 0.5 * top ? level + 0.2 * top : level;
        });
        ColorTruth.holds(type, new Gamma.Drawn(1.7), (o, x, y, c) -> Math.pow(o.getDouble(y, x, c) / top, 1.7) * top);
        ColorTruth.holds(
                type,
                new ChannelShift.Drawn(List.of(0.1, -0.2, 0.3)),
                (o, x, y, c) ->
                        ColorTruth.clipped(o.getDouble(y, x, c) + (c == 1 ? -0.2 : c == 2 ? 0.3 : 0.1) * top, top));
        ColorTruth.holds(
                type, new ChannelDropout.Drawn(List.of(0), 0), (o, x, y, c) -> c == 0 ? 0 : o.getDouble(y, x, c));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 8})
    void posterizeKeepsLeadingBits(int bits) {
        int mask = 0xff & -(1 << (8 - bits));
        ColorTruth.holds(PixelType.COLOR, new Posterize.Drawn(bits), (o, x, y, c) -> {
            int eight = (int) o.getDouble(y, x, c);
            return eight & mask;
        });
        ColorTruth.holds(PixelType.DEEP, new Posterize.Drawn(bits), (o, x, y, c) -> {
            int eight = ((int) o.getDouble(y, x, c)) * 255 / 65535;
            return (eight & mask) * 257;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"COLOR", "TRANSPARENT", "DEEP"})
    void colorsMix(PixelType type) {
        double top = type.top();
        LevelTruth gray = (o, x, y, c) ->
                0.114 * o.getDouble(y, x, 0) + 0.587 * o.getDouble(y, x, 1) + 0.299 * o.getDouble(y, x, 2);
        ColorTruth.holds(type, new Grayscale.Drawn(3, Grayscale.Method.WEIGHTED), gray);
        ColorTruth.holds(
                type,
                new Grayscale.Drawn(3, Grayscale.Method.AVERAGE),
                (o, x, y, c) -> (o.getDouble(y, x, 0) + o.getDouble(y, x, 1) + o.getDouble(y, x, 2)) / 3);
        ColorTruth.holds(
                type,
                new Saturation.Drawn(1.6),
                (o, x, y, c) -> ColorTruth.clipped(1.6 * o.getDouble(y, x, c) - 0.6 * gray.at(o, x, y, c), top));
        ColorTruth.holds(
                type, new ChannelPermutation(List.of(2, 0, 1)), (o, x, y, c) -> o.getDouble(y, x, (c + 2) % 3));
        ColorTruth.holds(
                type, new ThresholdBw.Drawn(0.5), (o, x, y, c) -> Math.rint(gray.at(o, x, y, c)) < 0.5 * top ? 0 : top);
        ColorTruth.holds(type, new Sepia.Drawn(1), (o, x, y, c) -> {
            double[][] print = {{0.131, 0.534, 0.272}, {0.168, 0.686, 0.349}, {0.189, 0.769, 0.393}};
            double sum = 0;
            for (int from = 0; from < 3; from++) {
                sum += print[c][from] * o.getDouble(y, x, from);
            }
            return Math.min(sum, top);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"GRAY", "COLOR", "DEEP"})
    void equalizeSpreadsWhatIsAboveTheLowestLevel(PixelType type) {
        ColorTruth.holds(type, new Equalize.Drawn(true), (o, x, y, c) -> {
            double lowest = Double.MAX_VALUE;
            for (int i = 0; i < ColorTruth.W * ColorTruth.H; i++) {
                lowest = Math.min(lowest, o.getDouble(i / ColorTruth.W, i % ColorTruth.W, c));
            }
            int upTo = 0;
            int above = 0;
            for (int i = 0; i < ColorTruth.W * ColorTruth.H; i++) {
                double level = o.getDouble(i / ColorTruth.W, i % ColorTruth.W, c);
                above += level > lowest ? 1 : 0;
                upTo += level > lowest && level <= o.getDouble(y, x, c) ? 1 : 0;
            }
            return (double) type.top() * upTo / above;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"GRAY", "COLOR", "DEEP"})
    void autoContrastStretchesFromEndToEnd(PixelType type) {
        try (Mat image = TestPictures.blobs(ColorTruth.W, ColorTruth.H, type.code(), 1);
                Mat dull = Mats.made(to -> image.convertTo(to, -1, 0.5, 0.2 * type.top()))) {
            ColorTruth.holds(dull, new AutoContrast.Drawn(0), (o, x, y, c) -> {
                double low = Double.MAX_VALUE;
                double high = 0;
                for (int i = 0; i < ColorTruth.W * ColorTruth.H; i++) {
                    low = Math.min(low, o.getDouble(i / ColorTruth.W, i % ColorTruth.W, c));
                    high = Math.max(high, o.getDouble(i / ColorTruth.W, i % ColorTruth.W, c));
                }
                return (o.getDouble(y, x, c) - low) / (high - low) * type.top();
            });
        }
    }
}
