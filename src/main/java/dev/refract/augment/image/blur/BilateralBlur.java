package dev.refract.augment.image.blur;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** Smooths areas and keeps edges: Tomasi and Manduchi, ICCV 1998. */
@Named(id = "bilateral_blur", doc = "Smooths areas and keeps edges.")
public record BilateralBlur(
        @Param(doc = "Diameter of the neighborhood in pixels.", def = "[3, 9]", min = 1, max = 25)
        IntRange dRange,

        @Param(
                doc = "Standard deviation in color, as a share of the full level.",
                def = "[0.04, 1]",
                min = 0.001,
                max = 10)
        Range sigmaColorRange,

        @Param(doc = "Standard deviation in the plane, in pixels.", def = "[10, 250]", min = 0.1, max = 1000)
        Range sigmaSpaceRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(dRange.draw(random), sigmaColorRange.draw(random), sigmaSpaceRange.draw(random)));
    }

    /** A drawn diameter and the standard deviations. */
    public record Drawn(int diameter, double sigmaColor, double sigmaSpace) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            if (from.depth() == opencv_core.CV_8U) {
                opencv_imgproc.bilateralFilter(
                        from, to, diameter, sigmaColor * 255, sigmaSpace, opencv_core.BORDER_REFLECT_101);
                return;
            }
            try (Mat shares = FloatImage.of(from);
                    Mat smooth = Mats.made(made -> opencv_imgproc.bilateralFilter(
                            shares, made, diameter, sigmaColor, sigmaSpace, opencv_core.BORDER_REFLECT_101))) {
                FloatImage.write(smooth, from, to);
            }
        }
    }
}
