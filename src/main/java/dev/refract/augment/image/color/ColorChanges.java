package dev.refract.augment.image.color;

import dev.refract.augment.image.raster.ColorMatrices;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.ToneTable;
import dev.refract.augment.image.step.Filter;
import dev.refract.augment.image.tone.ContrastTone;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Drawn changes of color, applied one after the other.
 *
 * @param parts in the order of application
 * @param order order of the channels after the changes: new channel i is channel {@code order(i)}; empty for
 *     no permutation
 */
public record ColorChanges(List<ColorChange> parts, List<Integer> order) implements Filter {
    public ColorChanges {
        parts = List.copyOf(parts);
        order = List.copyOf(order);
    }

    /** The property that changes. */
    public enum ColorProperty {
        BRIGHTNESS,
        CONTRAST,
        SATURATION,
        HUE
    }

    /** One change; {@code amount} is a factor, or for the hue an angle in degrees. */
    public record ColorChange(ColorProperty kind, double amount) {
        boolean changes() {
            return amount != (kind == ColorProperty.HUE ? 0 : 1);
        }

        private Mat of(Mat from) {
            int channels = from.channels();
            return switch (kind) {
                case BRIGHTNESS -> table(level -> level * amount, from);
                case CONTRAST -> table(new ContrastTone(amount), from);
                case SATURATION -> ColorMatrices.towardGray(channels, amount).applyTo(from);
                case HUE -> Mats.made(to -> new HsvFilter(channels == 1 ? 0 : amount, 0, 0).filter(from, to));
            };
        }

        private static Mat table(ToneTable.Curve curve, Mat from) {
            return ToneTable.of(channel -> curve, from.channels(), Raster.top(from))
                    .applyTo(from);
        }
    }

    @Override
    public void filter(Mat from, Mat to) {
        Mat now = new Mat(from);
        for (ColorChange part : parts) {
            try (Mat before = now) {
                now = part.of(before);
            }
        }
        try (Mat last = now) {
            if (order.isEmpty() || from.channels() == 1) {
                last.copyTo(to);
            } else {
                try (Mat mixed = ColorMatrices.permuted(order).applyTo(last)) {
                    mixed.copyTo(to);
                }
            }
        }
    }
}
