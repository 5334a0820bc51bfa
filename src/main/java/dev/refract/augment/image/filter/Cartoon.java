package dev.refract.augment.image.filter;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ColorMatrices;
import dev.refract.augment.image.raster.EightBitImage;
import dev.refract.augment.image.raster.Kernels;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.ToneTable;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Flat, strong colors with dark outlines. The result of 16-bit images has 8 bits of detail. */
@Named(id = "cartoon", doc = "Makes a cartoon: flat strong colors and dark outlines.")
public record Cartoon(
        @Param(
                doc = "Side of the median filter, in pixels; only odd values are drawn.",
                def = "[3, 5]",
                min = 1,
                max = 31)
        IntRange blurRange,

        @Param(doc = "Strength of the color flattening; 1 is normal.", def = "[0.8, 1.2]", min = 0.1, max = 10)
        Range segmentationRange,

        @Param(doc = "Factor of the saturation.", def = "[1.5, 2.5]", min = 0, max = 10)
        Range saturationRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(
                Kernels.oddSize(blurRange, random), segmentationRange.draw(random), saturationRange.draw(random)));
    }

    /** Drawn strengths. */
    public record Drawn(int blur, double segmentation, double saturation) implements Filter {
        private static final int OUTLINE = 9;
        private static final double STEP = 24.0 / 255;

        @Override
        public void filter(Mat from, Mat to) {
            double step = STEP * segmentation;
            try (Mat plain = EightBitImage.colors(from);
                    Mat calm = Mats.made(made -> opencv_imgproc.medianBlur(plain, made, blur));
                    Mat flat = Mats.made(made -> opencv_imgproc.bilateralFilter(calm, made, 9, 60 * segmentation, 9));
                    Mat few = ToneTable.of(channel -> level -> Math.rint(level / step) * step, 3, 255)
                            .applyTo(flat);
                    Mat strong = ColorMatrices.towardGray(3, saturation).applyTo(few);
                    Mat outlines = outlines(calm);
                    Scalar black = Scalar.all(0);
                    Mat dark = new Mat(from.rows(), from.cols(), strong.type(), black)) {
                dark.copyTo(strong, outlines);
                EightBitImage.write(strong, from, to);
            }
        }

        private static Mat outlines(Mat colors) {
            try (Mat gray = EightBitImage.gray(colors)) {
                return Mats.made(made -> opencv_imgproc.adaptiveThreshold(
                        gray,
                        made,
                        255,
                        opencv_imgproc.ADAPTIVE_THRESH_MEAN_C,
                        opencv_imgproc.THRESH_BINARY_INV,
                        OUTLINE,
                        6));
            }
        }
    }
}
