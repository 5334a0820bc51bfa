package dev.refract.augment.image;

import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.Sampling;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * How far two images are apart: the mean absolute difference of their levels, as a share of the full
 * level, on a regular grid of at most 64×64 places at equal shares of width and height. The grid takes
 * pixels as they are, so that noise counts in full; a change of size alone counts as nothing, because it
 * gives a model nothing new.
 */
final class PixelDistance {
    private static final int MOST = 64;

    private PixelDistance() {}

    static double between(Raster one, Raster other) {
        int width = Math.min(MOST, Math.max(one.width(), other.width()));
        int height = Math.min(MOST, Math.max(one.height(), other.height()));
        try (Mat a = grid(one, width, height);
                Mat b = grid(other, width, height);
                Mat everywhere = new Mat()) {
            return opencv_core.norm(a, b, opencv_core.NORM_L1, everywhere) / ((double) width * height * a.channels());
        }
    }

    private static Mat grid(Raster raster, int width, int height) {
        try (Mat sampled = Sampling.grid(raster.colour(), width, height)) {
            try (Mat shares = Mats.made(to -> sampled.convertTo(to, opencv_core.CV_32F, 1.0 / raster.top(), 0))) {
                return raster.channels() == 1
                        ? Mats.made(to -> opencv_imgproc.cvtColor(shares, to, opencv_imgproc.COLOR_GRAY2BGR))
                        : new Mat(shares);
            }
        }
    }
}
