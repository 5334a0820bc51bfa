package dev.refract.augment.image.filter;

import dev.refract.augment.image.raster.Levels;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Replaces segments of an image by their mean color. */
public final class SegmentMean {
    private SegmentMean() {}

    /**
     * Writes the image with the chosen segments replaced.
     *
     * @param parts index of the segment of each pixel, row by row, from 0
     * @param chosen whether a segment is replaced
     */
    public static void average(Mat from, Mat to, int[] parts, boolean[] chosen) {
        int channels = from.channels();
        char[] levels = Levels.of(from);
        long[] sums = new long[chosen.length * channels];
        int[] sizes = new int[chosen.length];
        for (int i = 0; i < parts.length; i++) {
            sizes[parts[i]]++;
            for (int channel = 0; channel < channels; channel++) {
                sums[parts[i] * channels + channel] += levels[i * channels + channel];
            }
        }
        for (int i = 0; i < parts.length; i++) {
            int part = parts[i];
            for (int channel = 0; chosen[part] && channel < channels; channel++) {
                levels[i * channels + channel] =
                        (char) ((sums[part * channels + channel] + sizes[part] / 2) / sizes[part]);
            }
        }
        Levels.write(levels, from, to);
    }

    /** Chooses each of {@code count} segments with probability {@code share}. */
    public static boolean[] drawn(int count, double share, UniformRandomProvider random) {
        boolean[] chosen = new boolean[count];
        for (int i = 0; i < count; i++) {
            chosen[i] = random.nextDouble() < share;
        }
        return chosen;
    }
}
