package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ColorMatrices;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.ToneTable;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Black below a threshold, white above it. */
@Named(id = "threshold_bw", doc = "Makes the image black and white at a threshold.")
public record ThresholdBw(
        @Param(doc = "The threshold, as a share of the full level.", def = "[0.5, 0.5]", min = 0, max = 1)
        Range thresholdRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(thresholdRange.draw(random)));
    }

    /** A drawn threshold, as a share of the full level. */
    public record Drawn(double threshold) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            int channels = from.channels();
            try (Mat gray = ColorMatrices.towardGray(channels, 0).applyTo(from);
                    Mat cut = ToneTable.of(channel -> level -> level < threshold ? 0 : 1, channels, Raster.top(from))
                            .applyTo(gray)) {
                cut.copyTo(to);
            }
        }
    }
}
