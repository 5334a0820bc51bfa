package dev.refract.augment.image.compression;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.step.Filter;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Downscales and upscales again, which removes detail. */
@Named(id = "downscale", doc = "Downscales and upscales again, which removes detail.")
public record Downscale(
        @Param(doc = "Intermediate size, as a share of the sides.", def = "[0.25, 0.25]", min = 0.001, max = 1)
        Range scaleRange,

        @Param(doc = "Interpolation of both resizes.", def = "nearest")
        Interpolation interpolation)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(scaleRange.draw(random), interpolation));
    }

    /** A drawn size. */
    public record Drawn(double scale, Interpolation interpolation) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            int code = switch (interpolation) {
                case NEAREST -> opencv_imgproc.INTER_NEAREST;
                case LINEAR -> opencv_imgproc.INTER_LINEAR;
                case CUBIC -> opencv_imgproc.INTER_CUBIC;
            };
            try (Size small = new Size((int) Math.max(1, Math.rint(from.cols() * scale)), (int)
                            Math.max(1, Math.rint(from.rows() * scale)));
                    Size full = new Size(from.cols(), from.rows());
                    Mat coarse = Mats.made(made -> opencv_imgproc.resize(from, made, small, 0, 0, code))) {
                opencv_imgproc.resize(coarse, to, full, 0, 0, code);
            }
        }
    }
}
