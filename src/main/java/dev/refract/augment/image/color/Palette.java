package dev.refract.augment.image.color;

import dev.refract.augment.image.raster.GridSampling;
import dev.refract.augment.image.raster.Levels;
import dev.refract.augment.image.raster.Raster;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A palette for an image by k-means (Lloyd, 1957). The starting points are spread evenly over the image's
 * brightness, so the result is deterministic.
 */
final class Palette {
    private static final int ROUNDS = 8;

    private final int channels;
    private final double[] colors;

    private Palette(int channels, double[] colors) {
        this.channels = channels;
        this.colors = colors;
    }

    static Palette of(Mat image, int count, int maxSize) {
        double scale = Math.min(1, (double) maxSize / Math.max(image.cols(), image.rows()));
        int width = (int) Math.max(1, Math.rint(image.cols() * scale));
        int height = (int) Math.max(1, Math.rint(image.rows() * scale));
        try (Mat small = GridSampling.grid(image, width, height)) {
            return of(Levels.of(small), image.channels(), count);
        }
    }

    private static Palette of(char[] levels, int channels, int count) {
        int pixels = levels.length / channels;
        Integer[] byBrightness = IntStream.range(0, pixels).boxed().toArray(Integer[]::new);
        Arrays.sort(byBrightness, Comparator.comparingInt(pixel -> brightness(levels, pixel, channels)));
        double[] start = new double[count * channels];
        for (int i = 0; i < count; i++) {
            int pixel = byBrightness[(int) ((i + 0.5) / count * pixels)];
            for (int channel = 0; channel < channels; channel++) {
                start[i * channels + channel] = levels[pixel * channels + channel];
            }
        }
        Palette palette = new Palette(channels, start);
        for (int round = 0; round < ROUNDS; round++) {
            palette = palette.refined(levels);
        }
        return palette;
    }

    private static int brightness(char[] levels, int pixel, int channels) {
        int sum = 0;
        for (int channel = 0; channel < channels; channel++) {
            sum += levels[pixel * channels + channel];
        }
        return sum;
    }

    private Palette refined(char[] levels) {
        int[] sizes = new int[colors.length / channels];
        double[] sums = new double[colors.length];
        for (int i = 0; i < levels.length; i += channels) {
            int nearest = nearest(levels, i);
            sizes[nearest]++;
            for (int channel = 0; channel < channels; channel++) {
                sums[nearest * channels + channel] += levels[i + channel];
            }
        }
        double[] means = colors.clone();
        for (int i = 0; i < means.length; i++) {
            if (sizes[i / channels] > 0) {
                means[i] = sums[i] / sizes[i / channels];
            }
        }
        return new Palette(channels, means);
    }

    private int nearest(char[] levels, int at) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < colors.length; i += channels) {
            double distance = 0;
            for (int channel = 0; channel < channels; channel++) {
                double apart = levels[at + channel] - colors[i + channel];
                distance += apart * apart;
            }
            if (distance < least) {
                least = distance;
                nearest = i / channels;
            }
        }
        return nearest;
    }

    /** Replaces every pixel by the nearest color of the palette. */
    void paint(Mat from, Mat to) {
        int top = Raster.top(from);
        char[] levels = Levels.of(from);
        for (int i = 0; i < levels.length; i += channels) {
            int nearest = nearest(levels, i);
            for (int channel = 0; channel < channels; channel++) {
                levels[i + channel] = Levels.clipped(colors[nearest * channels + channel], top);
            }
        }
        Levels.write(levels, from, to);
    }
}
