package dev.refract.augment.image.distort;

import dev.refract.augment.image.step.Distortion;
import dev.refract.augment.image.warp.DisplacementField;
import dev.refract.augment.image.warp.Resampling;
import java.util.List;
import org.apache.commons.rng.core.source64.SplitMix64;

/**
 * Random displacements of the inner nodes of a grid.
 *
 * @param columns of cells
 * @param rows of cells
 * @param magnitude the furthest a node moves along an axis, as a share of a cell
 * @param strength weights of the movement; empty for none
 * @param seed of the draws
 */
public record NodeJitter(
        int columns, int rows, double magnitude, List<GaussianWeight> strength, long seed, Resampling resampling)
        implements Distortion {
    public NodeJitter {
        strength = List.copyOf(strength);
    }

    /**
     * A Gaussian weight, 1 at its center; all in shares of the sides.
     *
     * @param outside whether one minus the weight is used
     */
    public record GaussianWeight(double meanX, double meanY, double spreadX, double spreadY, boolean outside) {
        double at(double u, double v) {
            double x = (u - meanX) / spreadX;
            double y = (v - meanY) / spreadY;
            double weight = StrictMath.exp(-(x * x + y * y) / 2);
            return outside ? 1 - weight : weight;
        }
    }

    @Override
    public DisplacementField displace(int width, int height) {
        double[] dx = new double[(columns + 1) * (rows + 1)];
        double[] dy = new double[dx.length];
        SplitMix64 random = new SplitMix64(seed);
        for (int row = 1; row < rows; row++) {
            for (int column = 1; column < columns; column++) {
                double weight = 1;
                for (GaussianWeight bell : strength) {
                    weight *= bell.at((double) column / columns, (double) row / rows);
                }
                int node = row * (columns + 1) + column;
                dx[node] = weight * magnitude * (2 * random.nextDouble() - 1) * width / columns;
                dy[node] = weight * magnitude * (2 * random.nextDouble() - 1) * height / rows;
            }
        }
        return new DisplacementField(width, height, columns, rows, dx, dy);
    }
}
