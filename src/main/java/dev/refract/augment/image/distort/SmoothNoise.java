package dev.refract.augment.image.distort;

import dev.refract.random.Normal;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Gaussian noise at the nodes of a grid, smoothed by a Gaussian.
 *
 * @param columns of cells
 * @param rows of cells
 * @param sigmaX of the smoothing, in cells
 * @param sigmaY of the smoothing, in cells
 */
record SmoothNoise(int columns, int rows, double sigmaX, double sigmaY) {
    /** More cells along a side take time without a visible effect. */
    private static final int MOST = 256;

    /** Noise for a canvas, smooth over {@code sigma} pixels; a cell is about a third of that. */
    static SmoothNoise of(int width, int height, double sigma) {
        double cell = Math.max(1, sigma / 3);
        int columns = (int) Math.min(MOST, Math.max(1, Math.ceil(width / cell)));
        int rows = (int) Math.min(MOST, Math.max(1, Math.ceil(height / cell)));
        return new SmoothNoise(columns, rows, sigma * columns / width, sigma * rows / height);
    }

    /** One value for each node, row by row, with the given standard deviation. */
    double[] draw(UniformRandomProvider random, double deviation) {
        double[] across = kernel(sigmaX);
        double[] down = kernel(sigmaY);
        int wide = columns + across.length;
        int high = rows + down.length;
        double[] noise = new double[wide * high];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = Normal.draw(random);
        }
        double[] values = new double[(columns + 1) * (rows + 1)];
        double[] line = new double[high];
        for (int column = 0; column <= columns; column++) {
            for (int y = 0; y < high; y++) {
                line[y] = 0;
                for (int k = 0; k < across.length; k++) {
                    line[y] += across[k] * noise[y * wide + column + k];
                }
            }
            for (int row = 0; row <= rows; row++) {
                double sum = 0;
                for (int k = 0; k < down.length; k++) {
                    sum += down[k] * line[row + k];
                }
                values[row * (columns + 1) + column] = sum * deviation;
            }
        }
        return values;
    }

    /**
     * A Gaussian cut at three sigma; its squares sum to 1, so that the noise keeps its standard deviation.
     */
    private static double[] kernel(double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        double[] weights = new double[2 * reach + 1];
        double squares = 0;
        for (int i = -reach; i <= reach; i++) {
            double weight = StrictMath.exp(-i * i / (2 * Math.max(sigma * sigma, 1e-12)));
            weights[i + reach] = weight;
            squares += weight * weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= Math.sqrt(squares);
        }
        return weights;
    }
}
