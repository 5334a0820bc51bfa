package dev.refract.augment.image;

import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.GridSampling;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * How far two images are apart: the mean absolute difference of their levels, as a share of the full level,
 * on a regular grid of at most 64×64 places at equal shares of width and height. The grid samples single
 * pixels without averaging, so noise counts in full. A change of size alone counts as 0, because it gives a
 * model nothing new.
 */
final class PixelDistance {
    private static final int MOST = 64;

    private PixelDistance() {}

    static double between(Raster one, Raster other) {
        int width = Math.min(MOST, Math.max(one.width(), other.width()));
        int height = Math.min(MOST, Math.max(one.height(), other.height()));
        try (Mat a = GridSampling.grid(one.color(), width, height);
                Mat b = GridSampling.grid(other.color(), width, height)) {
            if (a.type() == b.type()) {
                return difference(a, b) / one.top();
            }
            try (Mat mine = shares(a);
                    Mat theirs = shares(b)) {
                return difference(mine, theirs);
            }
        }
    }

    private static double difference(Mat a, Mat b) {
        try (Mat everywhere = new Mat()) {
            return opencv_core.norm(a, b, opencv_core.NORM_L1, everywhere) / ((double) a.total() * a.channels());
        }
    }

    /** Shares of the full level in three channels, so that images of different types can be compared. */
    private static Mat shares(Mat sampled) {
        try (Mat shares = FloatImage.of(sampled)) {
            return shares.channels() == 1
                    ? Mats.made(to -> opencv_imgproc.cvtColor(shares, to, opencv_imgproc.COLOR_GRAY2BGR))
                    : new Mat(shares);
        }
    }
}
