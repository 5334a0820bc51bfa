package dev.refract.augment.image.distort;

/**
 * Thin-plate splines through given values: Bookstein, "Principal Warps", IEEE PAMI 1989. Each value is an
 * affine function of the place plus a weighted sum of r² log r over the points.
 */
final class SplineInterpolation {
    private final double[][] points;
    private final double[][] weights;

    private SplineInterpolation(double[][] points, double[][] weights) {
        this.points = points;
        this.weights = weights;
    }

    /**
     * The spline that takes each of {@code values} at its point.
     *
     * @param points in the plane, not all on a line
     * @param values any number for each point
     */
    static SplineInterpolation through(double[][] points, double[][] values) {
        int n = points.length;
        int unknowns = n + 3;
        int outputs = values[0].length;
        double[][] system = new double[unknowns][unknowns + outputs];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                system[i][k] = bending(points[i][0] - points[k][0], points[i][1] - points[k][1]);
            }
            double[] affine = {1, points[i][0], points[i][1]};
            for (int k = 0; k < 3; k++) {
                system[i][n + k] = affine[k];
                system[n + k][i] = affine[k];
            }
            System.arraycopy(values[i], 0, system[i], unknowns, outputs);
        }
        eliminate(system, unknowns);
        double[][] weights = new double[unknowns][outputs];
        for (int i = 0; i < unknowns; i++) {
            System.arraycopy(system[i], unknowns, weights[i], 0, outputs);
        }
        return new SplineInterpolation(points, weights);
    }

    /** The values at a place. */
    double[] at(double x, double y) {
        int n = points.length;
        double[] sums = new double[weights[0].length];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = weights[n][k] + weights[n + 1][k] * x + weights[n + 2][k] * y;
        }
        for (int i = 0; i < n; i++) {
            double bending = bending(x - points[i][0], y - points[i][1]);
            for (int k = 0; k < sums.length; k++) {
                sums[k] += weights[i][k] * bending;
            }
        }
        return sums;
    }

    private static double bending(double dx, double dy) {
        double square = dx * dx + dy * dy;
        return square == 0 ? 0 : square * StrictMath.log(square) / 2;
    }

    /** Gauss-Jordan elimination with row exchanges; the right-hand sides become the solutions. */
    private static void eliminate(double[][] system, int unknowns) {
        for (int column = 0; column < unknowns; column++) {
            int pivot = column;
            for (int row = column + 1; row < unknowns; row++) {
                if (Math.abs(system[row][column]) > Math.abs(system[pivot][column])) {
                    pivot = row;
                }
            }
            double[] exchanged = system[column];
            system[column] = system[pivot];
            system[pivot] = exchanged;
            double divisor = system[column][column];
            for (int k = 0; k < system[column].length; k++) {
                system[column][k] /= divisor;
            }
            for (int row = 0; row < unknowns; row++) {
                double factor = row == column ? 0 : system[row][column];
                for (int k = 0; k < system[row].length && factor != 0; k++) {
                    system[row][k] -= factor * system[column][k];
                }
            }
        }
    }
}
