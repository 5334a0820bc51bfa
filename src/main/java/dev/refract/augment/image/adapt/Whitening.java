package dev.refract.augment.image.adapt;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ColorPca;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Removes the correlation between the color channels of an image (ZCA whitening). */
@Named(id = "whitening", doc = "Removes the correlation between the color channels of an image (ZCA whitening).")
public record Whitening(
        @Param(
                doc = "Added to each variance, to limit the amplification of noise.",
                def = "0.0001",
                min = 0.0000001,
                max = 1)
        double zcaEpsilon,

        @Param(
                doc = "Standard deviation of each channel afterwards, as a share of the full level.",
                def = "0.2",
                min = 0.001,
                max = 1)
        double std)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(zcaEpsilon, std));
    }

    /** The target statistics; no random values. */
    public record Drawn(double epsilon, double std) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            ColorPca cloud = ColorPca.of(from);
            try (Mat done = cloud.mapped(spread -> std / Math.sqrt(spread * spread + epsilon), axis -> 0.5)
                    .applyTo(from)) {
                done.copyTo(to);
            }
        }
    }
}
