package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Histogram;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.ToneTable;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Stretches each channel to the full range. The default cuts off a small share at both ends, because an image
 * with a black and a white pixel would otherwise stay unchanged.
 */
@Named(id = "auto_contrast", doc = "Stretches each channel to the full range.")
public record AutoContrast(
        @Param(
                doc = "Share of the pixels that may become black, and that may become white.",
                def = "0.02",
                min = 0,
                max = 0.49)
        double cutoff)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(cutoff));
    }

    /** The share to cut off; no random values. */
    public record Drawn(double cutoff) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            double top = Raster.top(from);
            Histogram histogram = Histogram.of(from);
            ToneTable table = ToneTable.of(
                    channel -> {
                        double low = histogram.quantile(channel, cutoff) / top;
                        double high = histogram.quantile(channel, 1 - cutoff) / top;
                        return level -> high > low ? (level - low) / (high - low) : level;
                    },
                    from.channels(),
                    (int) top);
            try (Mat done = table.applyTo(from)) {
                done.copyTo(to);
            }
        }
    }
}
