package dev.refract.augment.image.raster;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.RNG;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Clouds of light and dark at all scales: random grids, each twice as fine as the one before and weaker
 * by a factor, smoothly enlarged and added (value noise; Perlin, SIGGRAPH 1985, and its followers).
 */
public final class Plasma {
    private static final int FINEST = 256;

    private Plasma() {}

    /**
     * A one-channel map of [0, 1]; the caller closes it.
     *
     * @param fading factor by which each grid is weaker than the one before, above 1; 2 looks like clouds
     * @param seed of the random grids
     */
    public static Mat map(int width, int height, double fading, long seed) {
        try (RNG generator = new RNG(seed);
                Scalar zero = Scalar.all(0);
                Size full = new Size(width, height);
                Mat sum = new Mat(FINEST, FINEST, opencv_core.CV_32FC1, zero)) {
            double strength = 1;
            for (int side = 2; side <= FINEST; side *= 2, strength /= fading) {
                add(sum, side, strength, generator);
            }
            opencv_core.normalize(sum, sum, 0, 1, opencv_core.NORM_MINMAX, -1, null);
            return Mats.made(to -> opencv_imgproc.resize(
                    sum,
                    to,
                    full,
                    0,
                    0,
                    width * height < FINEST * FINEST / 4 ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_LINEAR));
        }
    }

    private static void add(Mat sum, int side, double strength, RNG generator) {
        try (Scalar low = Scalar.all(0);
                Scalar high = Scalar.all(strength);
                Mat from = new Mat(1, 1, opencv_core.CV_64F, low);
                Mat to = new Mat(1, 1, opencv_core.CV_64F, high);
                Size size = new Size(FINEST, FINEST);
                Mat grid = new Mat(side, side, opencv_core.CV_32FC1)) {
            generator._fill(grid, RNG.UNIFORM, from, to);
            try (Mat smooth =
                    Mats.made(made -> opencv_imgproc.resize(grid, made, size, 0, 0, opencv_imgproc.INTER_CUBIC))) {
                opencv_core.add(sum, smooth, sum);
            }
        }
    }
}
