package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.ColorConversion;
import dev.refract.augment.image.raster.ColorSpace;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_imgproc.CLAHE;

/**
 * Equalizes contrast in tiles, within a limit: Zuiderveld, "Contrast limited adaptive histogram
 * equalization", Graphics Gems IV, 1994. In color images only the luma (Y of YCrCb) changes, so that hues
 * stay.
 */
@Named(id = "clahe", doc = "Equalizes contrast in tiles, within a limit (CLAHE).")
public record Clahe(
        @Param(doc = "Clip limit of the contrast; 1 has almost no effect.", def = "[1, 4]", min = 1, max = 1000)
        Range clipLimitRange,

        @Param(doc = "Tiles along each side.", def = "8", min = 1, max = 256)
        int tileGrid)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(clipLimitRange.draw(random), tileGrid));
    }

    /** A drawn limit. */
    public record Drawn(double clipLimit, int grid) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            try (Mat done = new ColorConversion(ColorSpace.YCRCB).withBrightness(from, this::equalized)) {
                done.copyTo(to);
            }
        }

        private Mat equalized(Mat level) {
            try (Size tiles = new Size(grid, grid);
                    CLAHE clahe = opencv_imgproc.createCLAHE(clipLimit, tiles)) {
                return Mats.made(to -> clahe.apply(level, to));
            }
        }
    }
}
