package dev.refract.augment.image.adapt;

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
 * Normalizes the levels of an image to a fixed mean and standard deviation, or to the full range. Copies are
 * encoded images, so the zero-mean scaling of a model stays with its trainer; this removes differences
 * between cameras.
 */
@Named(
        id = "normalize",
        doc = "Normalizes the levels of each image to one mean and standard deviation, or to the full range.")
public record Normalize(
        @Param(doc = "The statistics to fix, for the whole image or for each channel.", def = "image")
        Normalization normalization,

        @Param(doc = "Target mean, as a share of the full level.", def = "0.5", min = 0, max = 1)
        double mean,

        @Param(doc = "Target standard deviation, as a share of the full level.", def = "0.2", min = 0.001, max = 1)
        double std)
        implements ImageOperation {

    /** The statistics to fix. */
    public enum Normalization {
        IMAGE,
        IMAGE_PER_CHANNEL,
        MIN_MAX,
        MIN_MAX_PER_CHANNEL
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(normalization, mean, std));
    }

    /** The target statistics; no random values. */
    public record Drawn(Normalization normalization, double mean, double std) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            int channels = from.channels();
            boolean together = normalization == Normalization.IMAGE || normalization == Normalization.MIN_MAX;
            try (Mat flat = from.reshape(together ? 1 : channels)) {
                Histogram histogram = Histogram.of(flat);
                int top = Raster.top(from);
                ToneTable table = ToneTable.of(channel -> curve(histogram, together ? 0 : channel, top), channels, top);
                try (Mat done = table.applyTo(from)) {
                    done.copyTo(to);
                }
            }
        }

        private ToneTable.Curve curve(Histogram histogram, int channel, int top) {
            double low = histogram.quantile(channel, 0) / (double) top;
            double high = histogram.quantile(channel, 1) / (double) top;
            if (high <= low) {
                return level -> level;
            }
            if (normalization == Normalization.MIN_MAX || normalization == Normalization.MIN_MAX_PER_CHANNEL) {
                return level -> (level - low) / (high - low);
            }
            double sum = 0;
            double squares = 0;
            for (int level = 0; level <= top; level++) {
                double share = (double) level / top;
                sum += share * histogram.count(channel, level);
                squares += share * share * histogram.count(channel, level);
            }
            double middle = sum / histogram.pixels();
            double spread = Math.sqrt(squares / histogram.pixels() - middle * middle);
            return level -> mean + (level - middle) / spread * std;
        }
    }
}
