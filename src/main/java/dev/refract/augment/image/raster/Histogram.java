package dev.refract.augment.image.raster;

import org.bytedeco.opencv.opencv_core.Mat;

/** The count of each level in each channel. */
public final class Histogram {
    private final int[][] counts;
    private final int pixels;

    private Histogram(int[][] counts, int pixels) {
        this.counts = counts;
        this.pixels = pixels;
    }

    /** Counts an image of 8 or 16 bits. */
    public static Histogram of(Mat image) {
        int channels = image.channels();
        int[][] counts = new int[channels][Raster.top(image) + 1];
        char[] levels = Levels.of(image);
        for (int i = 0; i < levels.length; ) {
            for (int channel = 0; channel < channels; channel++) {
                counts[channel][levels[i++]]++;
            }
        }
        return new Histogram(counts, levels.length / channels);
    }

    /** How many pixels have {@code level} in {@code channel}. */
    public int count(int channel, int level) {
        return counts[channel][level];
    }

    /** How many pixels there are. */
    public int pixels() {
        return pixels;
    }

    /** The lowest level at or below which more than {@code share} of the pixels lie; the highest at share 1. */
    public int quantile(int channel, double share) {
        long sum = 0;
        int last = 0;
        for (int level = 0; level < counts[channel].length; level++) {
            sum += counts[channel][level];
            if (counts[channel][level] > 0) {
                last = level;
            }
            if (sum > share * pixels) {
                return level;
            }
        }
        return last;
    }
}
