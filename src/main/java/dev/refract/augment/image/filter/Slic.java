package dev.refract.augment.image.filter;

import dev.refract.augment.image.raster.Levels;
import dev.refract.augment.image.raster.Raster;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * SLIC superpixels: k-means in position and color, where each center searches at most twice the grid step.
 */
final class Slic {
    private static final int ROUNDS = 5;
    /**
     * Weight of distance in position relative to distance in color, as a share of the full level per grid
     * step.
     */
    private static final double COMPACTNESS = 0.1;

    private final int[] parts;
    private final int count;

    private Slic(int[] parts, int count) {
        this.parts = parts;
        this.count = count;
    }

    /** Index of the superpixel of each pixel, row by row. */
    int[] parts() {
        return parts;
    }

    /** Number of superpixels; some may be empty. */
    int count() {
        return count;
    }

    /** About {@code segments} superpixels of a Lab image. */
    static Slic of(Mat lab, int segments) {
        int width = lab.cols();
        int height = lab.rows();
        double step = Math.max(1, Math.sqrt((double) width * height / segments));
        int columns = (int) Math.max(1, Math.rint(width / step));
        int rows = (int) Math.max(1, Math.rint(height / step));
        char[] levels = Levels.of(lab);
        int channels = lab.channels();
        int fields = channels + 2;
        double scale = 1.0 / (Raster.top(lab) * COMPACTNESS);
        double[] centers = new double[rows * columns * fields];
        for (int i = 0; i < rows * columns; i++) {
            int x = (int) ((i % columns + 0.5) / columns * width);
            int row = i / columns;
            int y = (int) ((row + 0.5) / rows * height);
            place(centers, i * fields, levels, x, y, width, channels, step, scale);
        }
        int[] parts = new int[width * height];
        double[] pixel = new double[fields];
        for (int round = 0; round < ROUNDS; round++) {
            double[] sums = new double[centers.length];
            int[] sizes = new int[rows * columns];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    place(pixel, 0, levels, x, y, width, channels, step, scale);
                    int part = nearest(centers, pixel, x * columns / width, y * rows / height, columns, rows);
                    parts[y * width + x] = part;
                    sizes[part]++;
                    for (int field = 0; field < fields; field++) {
                        sums[part * fields + field] += pixel[field];
                    }
                }
            }
            for (int i = 0; i < sums.length; i++) {
                centers[i] = sizes[i / fields] > 0 ? sums[i] / sizes[i / fields] : centers[i];
            }
        }
        return new Slic(parts, rows * columns);
    }

    /** Writes color and position of a pixel, in units of compactness and grid steps. */
    private static void place(
            double[] to, int at, char[] levels, int x, int y, int width, int channels, double step, double scale) {
        for (int channel = 0; channel < channels; channel++) {
            to[at + channel] = levels[(y * width + x) * channels + channel] * scale;
        }
        to[at + channels] = x / step;
        to[at + channels + 1] = y / step;
    }

    /** The nearest center among those that started in this cell of the grid and the eight around it. */
    private static int nearest(double[] centers, double[] pixel, int column, int row, int columns, int rows) {
        int fields = pixel.length;
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
                double distance = 0;
                int center = (r * columns + c) * fields;
                for (int field = 0; field < fields; field++) {
                    double apart = centers[center + field] - pixel[field];
                    distance += apart * apart;
                }
                if (distance < least) {
                    least = distance;
                    nearest = r * columns + c;
                }
            }
        }
        return nearest;
    }
}
