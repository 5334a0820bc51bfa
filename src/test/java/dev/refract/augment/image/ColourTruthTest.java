package dev.refract.augment.image;

import dev.refract.augment.image.colour.AutoContrast;
import dev.refract.augment.image.colour.ChannelPermutation;
import dev.refract.augment.image.colour.ChannelShift;
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
import dev.refract.augment.image.raster.Mats;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: colour operations that have one right answer have it, computed here from the definition. */
class ColourTruthTest {
    @ParameterizedTest
    @EnumSource
    void tones(PixelType type) {
        double top = type.top();
        ColourTruth.holds(type, new Invert.Negative(), (o, x, y, c) -> top - o.getDouble(y, x, c));
        ColourTruth.holds(type, new Solarize.Turned(0.5, 0), (o, x, y, c) -> {
            double level = o.getDouble(y, x, c);
            return level < 0.5 * top ? level : top - level;
        });
        ColourTruth.holds(type, new Solarize.Turned(0.5, 0.2), (o, x, y, c) -> {
            double level = o.getDouble(y, x, c);
            return level < 0.5 * top ? level + 0.2 * top : level;
        });
        ColourTruth.holds(type, new Gamma.Power(1.7), (o, x, y, c) -> Math.pow(o.getDouble(y, x, c) / top, 1.7) * top);
        ColourTruth.holds(
                type,
                new ChannelShift.Tint(List.of(0.1, -0.2, 0.3)),
                (o, x, y, c) ->
                        ColourTruth.clipped(o.getDouble(y, x, c) + (c == 1 ? -0.2 : c == 2 ? 0.3 : 0.1) * top, top));
        ColourTruth.holds(
                type, new ChannelDropout.Blank(List.of(0), 0), (o, x, y, c) -> c == 0 ? 0 : o.getDouble(y, x, c));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5, 8})
    void posterizeKeepsLeadingBits(int bits) {
        int mask = 0xff & -(1 << (8 - bits));
        ColourTruth.holds(PixelType.COLOUR, new Posterize.Bits(bits), (o, x, y, c) -> {
            int eight = (int) o.getDouble(y, x, c);
            return eight & mask;
        });
        ColourTruth.holds(PixelType.DEEP, new Posterize.Bits(bits), (o, x, y, c) -> {
            int eight = ((int) o.getDouble(y, x, c)) * 255 / 65535;
            return (eight & mask) * 257;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"COLOUR", "TRANSPARENT", "DEEP"})
    void coloursMix(PixelType type) {
        double top = type.top();
        LevelTruth grey = (o, x, y, c) ->
                0.114 * o.getDouble(y, x, 0) + 0.587 * o.getDouble(y, x, 1) + 0.299 * o.getDouble(y, x, 2);
        ColourTruth.holds(type, new Grayscale.Grey(3, Grayscale.Method.WEIGHTED), grey);
        ColourTruth.holds(
                type,
                new Grayscale.Grey(3, Grayscale.Method.AVERAGE),
                (o, x, y, c) -> (o.getDouble(y, x, 0) + o.getDouble(y, x, 1) + o.getDouble(y, x, 2)) / 3);
        ColourTruth.holds(
                type,
                new Saturation.Strength(1.6),
                (o, x, y, c) -> ColourTruth.clipped(1.6 * o.getDouble(y, x, c) - 0.6 * grey.at(o, x, y, c), top));
        ColourTruth.holds(
                type, new ChannelPermutation(List.of(2, 0, 1)), (o, x, y, c) -> o.getDouble(y, x, (c + 2) % 3));
        ColourTruth.holds(
                type, new ThresholdBw.Cut(0.5), (o, x, y, c) -> Math.rint(grey.at(o, x, y, c)) < 0.5 * top ? 0 : top);
        ColourTruth.holds(type, new Sepia.Print(1), (o, x, y, c) -> {
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
        ColourTruth.holds(type, new Equalize.Even(true), (o, x, y, c) -> {
            double lowest = Double.MAX_VALUE;
            for (int i = 0; i < ColourTruth.W * ColourTruth.H; i++) {
                lowest = Math.min(lowest, o.getDouble(i / ColourTruth.W, i % ColourTruth.W, c));
            }
            int upTo = 0;
            int above = 0;
            for (int i = 0; i < ColourTruth.W * ColourTruth.H; i++) {
                double level = o.getDouble(i / ColourTruth.W, i % ColourTruth.W, c);
                above += level > lowest ? 1 : 0;
                upTo += level > lowest && level <= o.getDouble(y, x, c) ? 1 : 0;
            }
            return (double) type.top() * upTo / above;
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"GREY", "COLOUR", "DEEP"})
    void autoContrastStretchesFromEndToEnd(PixelType type) {
        try (Mat image = Pictures.blobs(ColourTruth.W, ColourTruth.H, type.code(), 1);
                Mat dull = Mats.made(to -> image.convertTo(to, -1, 0.5, 0.2 * type.top()))) {
            ColourTruth.holds(dull, new AutoContrast.Stretch(0), (o, x, y, c) -> {
                double low = Double.MAX_VALUE;
                double high = 0;
                for (int i = 0; i < ColourTruth.W * ColourTruth.H; i++) {
                    low = Math.min(low, o.getDouble(i / ColourTruth.W, i % ColourTruth.W, c));
                    high = Math.max(high, o.getDouble(i / ColourTruth.W, i % ColourTruth.W, c));
                }
                return (o.getDouble(y, x, c) - low) / (high - low) * type.top();
            });
        }
    }
}
