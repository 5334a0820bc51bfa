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
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** Takes the median of a square around each pixel, for each channel; edges are repeated. */
@Named(id = "median_blur", doc = "Takes the median of a square around each pixel.")
public record MedianBlur(
        @Param(doc = "Side of the square in pixels; only odd values are drawn.", def = "[3, 7]", min = 1, max = 255)
        IntRange blurRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(Kernels.oddSize(blurRange, random)));
    }

    /** A drawn odd side, in pixels. */
    public record Drawn(int side) implements Filter {
        private static final int DEEPEST_OF_OPENCV = 5;

        @Override
        public void filter(Mat from, Mat to) {
            if (from.depth() == opencv_core.CV_8U || side <= DEEPEST_OF_OPENCV) {
                opencv_imgproc.medianBlur(from, to, side);
            } else {
                new SixteenBitMedian(side).filter(from, to);
            }
        }
    }
}
