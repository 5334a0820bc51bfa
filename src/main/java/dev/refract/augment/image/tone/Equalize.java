package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ColorConversion;
import dev.refract.augment.image.raster.ColorSpace;
import dev.refract.augment.image.raster.Histogram;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.ToneTable;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Equalizes the histogram, so that all levels occur about equally often. */
@Named(id = "equalize", doc = "Equalizes the histogram, so that all levels occur about equally often.")
public record Equalize(
        @Param(doc = "Whether each channel is equalized; otherwise only the luma, which keeps hues.", def = "true")
        boolean byChannels)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(byChannels));
    }

    /** The channels to equalize; no random values. */
    public record Drawn(boolean byChannels) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            try (Mat done = byChannels
                    ? equalized(from)
                    : new ColorConversion(ColorSpace.YCRCB).withBrightness(from, Drawn::equalized)) {
                done.copyTo(to);
            }
        }

        /**
         * Maps each level by the share of pixels up to it: the lowest to 0, the highest to the full level.
         */
        private static Mat equalized(Mat image) {
            int top = Raster.top(image);
            Histogram histogram = Histogram.of(image);
            return ToneTable.of(channel -> curve(histogram, channel, top), image.channels(), top)
                    .applyTo(image);
        }

        private static ToneTable.Curve curve(Histogram histogram, int channel, int top) {
            int lowest = histogram.quantile(channel, 0);
            long others = (long) histogram.pixels() - histogram.count(channel, lowest);
            if (others == 0) {
                return level -> level;
            }
            double[] shares = new double[top + 1];
            long sum = 0;
            for (int level = lowest + 1; level <= top; level++) {
                sum += histogram.count(channel, level);
                shares[level] = (double) sum / others;
            }
            return level -> shares[(int) Math.round(level * top)];
        }
    }
}
