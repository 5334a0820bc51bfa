package dev.refract.augment.image.weather;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ColorConversion;
import dev.refract.augment.image.raster.ColorSpace;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.ToneTable;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Whitens bright parts, like lying snow. */
@Named(id = "snow_bleach", doc = "Whitens bright parts, like lying snow.")
public record SnowBleach(
        @Param(
                doc = "Share of the lightness range that becomes snow, from the top.",
                def = "[0.3, 0.6]",
                min = 0,
                max = 1)
        Range snowPointRange,

        @Param(doc = "Factor of the lightness in snow.", def = "2.5", min = 1, max = 10)
        double brightnessCoefficient)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(snowPointRange.draw(random), brightnessCoefficient));
    }

    /** Drawn snow: lightness above {@code 1 − point} is multiplied by {@code factor}. */
    public record Drawn(double point, double factor) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            double threshold = 1 - point;
            ToneTable white = ToneTable.of(
                    channel -> level -> level <= threshold
                            ? level
                            : level + (Math.min(1, level * factor) - level) * Math.min(1, (level - threshold) / 0.1),
                    1,
                    Raster.top(from));
            try (Mat done = new ColorConversion(ColorSpace.HLS).withBrightness(from, white::applyTo)) {
                done.copyTo(to);
            }
        }
    }
}
