package dev.refract.augment.image.blur;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Kernels;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Averages a square around each pixel. */
@Named(id = "box_blur", doc = "Averages a square around each pixel.")
public record BoxBlur(
        @Param(doc = "Side of the square in pixels; only odd values are drawn.", def = "[3, 7]", min = 1, max = 999)
        IntRange blurRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(Kernels.oddSize(blurRange, random)));
    }

    /** A drawn odd side, in pixels. */
    public record Drawn(int side) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            try (Size size = new Size(side, side)) {
                opencv_imgproc.blur(from, to, size);
            }
        }
    }
}
