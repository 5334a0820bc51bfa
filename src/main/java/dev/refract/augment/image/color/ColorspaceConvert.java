package dev.refract.augment.image.color;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ColorConversion;
import dev.refract.augment.image.raster.ColorSpace;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Shows the channels of another color space as red, green and blue, in this order, as {@code cvtColor(RGB2HSV)} of OpenCV
 * and {@code ToHSV} of other libraries do: hue in steps of two degrees. Gray images stay unchanged.
 */
@Named(
        id = "colorspace_convert",
        doc = "Replaces red, green and blue by the channels of another color space, in this order.")
public record ColorspaceConvert(
        @Param(doc = "The color space.", def = "hsv") ColorSpace toColorspace,

        @Param(doc = "Share of the result in the blend with the original.", def = "[1, 1]", min = 0, max = 1)
        Range alphaRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        double alpha = alphaRange.draw(random);
        return facts.channels() == 1 ? Optional.empty() : Optional.of(new Drawn(toColorspace, alpha));
    }

    /** A drawn share of a color space. */
    public record Drawn(ColorSpace space, double alpha) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            try (Mat there = new ColorConversion(space).asStored(from)) {
                FloatImage.blend(from, there, alpha, to);
            }
        }
    }
}
