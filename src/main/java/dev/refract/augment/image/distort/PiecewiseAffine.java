package dev.refract.augment.image.distort;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Distortion;
import dev.refract.augment.image.warp.DisplacementField;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Normal;
import dev.refract.random.Range;
import dev.refract.sample.Point;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;

/** Moves the points of a grid and maps each triangle between them affinely. */
@Named(id = "piecewise_affine", doc = "Moves the points of a grid and maps each triangle between them affinely.")
public record PiecewiseAffine(
        @Param(
                doc = "How far points move, as a share of the side: standard deviation of a normal distribution.",
                def = "[0.03, 0.05]",
                min = 0,
                max = 0.5)
        Range scaleRange,

        @Param(doc = "Rows of points.", def = "4", min = 2, max = 64)
        int numRows,

        @Param(doc = "Columns of points.", def = "4", min = 2, max = 64)
        int numCols,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {
    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(scaleRange.draw(random), numCols - 1, numRows - 1, random.nextLong(), resampling));
    }

    /**
     * Random displacements of the triangles' corners.
     *
     * @param scale standard deviation of the moves, as a share of the sides; no point moves further than 0.3
     *     of a cell, so that no triangle flips
     * @param columns of cells, each of two triangles
     * @param rows of cells
     * @param seed of the draws
     */
    public record Drawn(double scale, int columns, int rows, long seed, Resampling resampling) implements Distortion {
        private static final double FURTHEST = 0.3;
        /** Nodes of the displacement field along the side of a cell. */
        private static final int FINE = 8;

        @Override
        public DisplacementField displace(int width, int height) {
            SplitMix64 random = new SplitMix64(seed);
            double[] dx = new double[(columns + 1) * (rows + 1)];
            double[] dy = new double[dx.length];
            for (int i = 0; i < dx.length; i++) {
                dx[i] = move(random, columns) * width;
                dy[i] = move(random, rows) * height;
            }
            return DisplacementField.sampled(
                    width,
                    height,
                    columns * FINE,
                    rows * FINE,
                    node -> new Point(
                            node.x() + at(dx, node.x() / width, node.y() / height),
                            node.y() + at(dy, node.x() / width, node.y() / height)));
        }

        private double move(SplitMix64 random, int cells) {
            double limit = FURTHEST / cells;
            return Math.min(Math.max(Normal.draw(random) * scale, -limit), limit);
        }

        /** On the triangle above or below the falling diagonal of the cell. */
        private double at(double[] values, double u, double v) {
            int column = Math.min((int) (u * columns), columns - 1);
            int row = Math.min((int) (v * rows), rows - 1);
            double s = u * columns - column;
            double t = v * rows - row;
            int node = row * (columns + 1) + column;
            int below = node + columns + 1;
            double diagonal = values[below + 1];
            return s >= t
                    ? (1 - s) * values[node] + (s - t) * values[node + 1] + t * diagonal
                    : (1 - t) * values[node] + (t - s) * values[below] + s * diagonal;
        }
    }
}
