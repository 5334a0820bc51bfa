package dev.refract.augment.image.adapt;

import dev.refract.augment.image.raster.Levels;
import dev.refract.augment.image.raster.Raster;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Optical density of each channel of a pixel: −log10 of its level as a share of the full level (Beer-Lambert
 * law). Level 0 is treated as a small positive level that rounds to 0 again.
 */
public final class OpticalDensity {
    /** Table entries per unit of density; interpolation between them has an error below 1e-6 of the level. */
    private static final int STEPS = 1024;

    private static final double DARK = 0.4;
    private static final double DARKEST = 6;
    private static final double LN_10 = StrictMath.log(10);

    private OpticalDensity() {}

    /**
     * Writes the image after {@code change} of the densities of each pixel.
     *
     * @param change changes the densities of one pixel, one for each channel, in place
     */
    public static void write(Mat from, Mat to, Consumer<double[]> change) {
        int top = Raster.top(from);
        double[] densities = densities(top);
        double[] levels = levels(top);
        char[] pixels = Levels.of(from);
        double[] pixel = new double[from.channels()];
        for (int i = 0; i < pixels.length; i += pixel.length) {
            for (int channel = 0; channel < pixel.length; channel++) {
                pixel[channel] = densities[pixels[i + channel]];
            }
            change.accept(pixel);
            for (int channel = 0; channel < pixel.length; channel++) {
                pixels[i + channel] = Levels.clipped(level(pixel[channel], levels), top);
            }
        }
        Levels.write(pixels, from, to);
    }

    /**
     * The densities of the pixels that pass {@code wanted}, one pixel after the other.
     *
     * @param every step between the sampled pixels, from the first on
     */
    public static double[] of(Mat image, int every, Predicate<double[]> wanted) {
        double[] densities = densities(Raster.top(image));
        char[] pixels = Levels.of(image);
        double[] pixel = new double[image.channels()];
        double[] found = new double[pixels.length];
        int end = 0;
        for (long i = 0; i < pixels.length; i += (long) every * pixel.length) {
            for (int channel = 0; channel < pixel.length; channel++) {
                pixel[channel] = densities[pixels[(int) i + channel]];
            }
            if (wanted.test(pixel)) {
                System.arraycopy(pixel, 0, found, end, pixel.length);
                end += pixel.length;
            }
        }
        return Arrays.copyOf(found, end);
    }

    private static double level(double density, double[] levels) {
        double place = Math.min(Math.max(density, 0), DARKEST) * STEPS;
        int before = (int) place;
        return levels[before] + (place - before) * (levels[before + 1] - levels[before]);
    }

    private static double[] densities(int top) {
        double[] densities = new double[top + 1];
        for (int level = 0; level <= top; level++) {
            densities[level] = -StrictMath.log10(Math.max(level, DARK) / top);
        }
        return densities;
    }

    private static double[] levels(int top) {
        double[] levels = new double[((int) DARKEST) * STEPS + 2];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = top * StrictMath.exp(-LN_10 * i / STEPS);
        }
        return levels;
    }
}
