package dev.refract.augment.image.blur;

import dev.refract.augment.image.raster.Levels;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * The median of 16-bit levels over large squares, which OpenCV does not offer: a histogram in two steps
 * slides along each row (Huang, Yang and Tang, 1979).
 */
record SixteenBitMedian(int side) {
    private static final int COARSE = 256;

    void filter(Mat from, Mat to) {
        int channels = from.channels();
        int width = from.cols();
        int height = from.rows();
        char[] levels = Levels.of(from);
        char[] medians = new char[levels.length];
        for (int channel = 0; channel < channels; channel++) {
            for (int y = 0; y < height; y++) {
                row(levels, medians, y, channel, width, height, channels);
            }
        }
        Levels.write(medians, from, to);
    }

    private void row(char[] levels, char[] medians, int y, int channel, int width, int height, int channels) {
        int reach = side / 2;
        int[] fine = new int[COARSE * COARSE];
        int[] coarse = new int[COARSE];
        for (int x = -reach; x < width + reach; x++) {
            for (int dy = -reach; dy <= reach; dy++) {
                int line = Math.min(Math.max(y + dy, 0), height - 1) * width;
                char enters = levels[(line + Math.min(Math.max(x, 0), width - 1)) * channels + channel];
                fine[enters]++;
                coarse[enters >> 8]++;
                if (x > reach) {
                    char leaves = levels[(line + Math.max(x - side, 0)) * channels + channel];
                    fine[leaves]--;
                    coarse[leaves >> 8]--;
                }
            }
            if (x >= reach) {
                medians[(y * width + x - reach) * channels + channel] = middle(fine, coarse);
            }
        }
    }

    private char middle(int[] fine, int[] coarse) {
        int left = side * side / 2;
        int high = 0;
        while (left >= coarse[high]) {
            left -= coarse[high++];
        }
        int level = high << 8;
        while (left >= fine[level]) {
            left -= fine[level++];
        }
        return (char) level;
    }
}
