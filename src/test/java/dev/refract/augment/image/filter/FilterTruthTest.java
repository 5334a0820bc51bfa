package dev.refract.augment.image.filter;

import dev.refract.augment.image.PixelType;
import dev.refract.augment.image.blur.BoxBlur;
import dev.refract.augment.image.blur.MedianBlur;
import dev.refract.augment.image.color.ColorTruth;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reproducible: filters show of the pixels around each one what their definition says, computed here. */
class FilterTruthTest {
    @ParameterizedTest
    @EnumSource
    void boxBlurIsTheMean(PixelType type) {
        ColorTruth.holds(type, new BoxBlur.Drawn(5), (o, x, y, c) -> {
            double sum = 0;
            for (int i = 0; i < 25; i++) {
                sum += o.getDouble(mirrored(y + i / 5 - 2, ColorTruth.H), mirrored(x + i % 5 - 2, ColorTruth.W), c);
            }
            return sum / 25;
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 7, 9})
    void medianIsTheMiddle(int side) {
        for (PixelType type : PixelType.values()) {
            ColorTruth.holds(type, new MedianBlur.Drawn(side), (o, x, y, c) -> {
                double[] square = new double[side * side];
                for (int i = 0; i < square.length; i++) {
                    int row = Math.min(Math.max(y + i / side - side / 2, 0), ColorTruth.H - 1);
                    int column = Math.min(Math.max(x + i % side - side / 2, 0), ColorTruth.W - 1);
                    square[i] = o.getDouble(row, column, c);
                }
                Arrays.sort(square);
                return square[square.length / 2];
            });
        }
    }

    @Test
    void poolingShowsTheMiddleOfEachBlock() {
        ColorTruth.holds(PixelType.COLOR, new Pooling.Drawn(3, Pooling.Method.MAX), (o, x, y, c) -> {
            double most = 0;
            for (int row = y / 3 * 3; row < Math.min(y / 3 * 3 + 3, ColorTruth.H); row++) {
                for (int column = x / 3 * 3; column < Math.min(x / 3 * 3 + 3, ColorTruth.W); column++) {
                    most = Math.max(most, o.getDouble(row, column, c));
                }
            }
            return most;
        });
    }

    private static int mirrored(int index, int length) {
        int folded = Math.abs(index);
        return folded < length ? folded : 2 * (length - 1) - folded;
    }
}
