package dev.refract.augment.image.filter;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Replaces some cells of a random Voronoi diagram by their mean color. */
@Named(id = "voronoi", doc = "Replaces some cells of a random Voronoi diagram by their mean color.")
public record Voronoi(
        @Param(doc = "Number of points.", def = "[50, 500]", min = 1, max = 100_000)
        IntRange numPointsRange,

        @Param(doc = "Probability that a cell is replaced.", def = "[0.5, 1]", min = 0, max = 1)
        Range pReplaceRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(numPointsRange.draw(random), pReplaceRange.draw(random), random.nextLong()));
    }

    /** Drawn settings; the seed determines the points. */
    public record Drawn(int points, double share, long seed) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            UniformRandomProvider random = new Address(seed, 0).generator();
            int width = from.cols();
            int height = from.rows();
            int columns = (int) Math.max(1, Math.min(width, Math.rint(Math.sqrt((double) points * width / height))));
            int rows = Math.max(1, Math.min(height, points / columns));
            double[] xs = new double[rows * columns];
            double[] ys = new double[rows * columns];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = (i % columns + random.nextDouble()) / columns * width;
                int row = i / columns;
                ys[i] = (row + random.nextDouble()) / rows * height;
            }
            int[] parts = new int[width * height];
            for (int y = 0; y < height; y++) {
                int row = (int) ((long) y * rows / height);
                for (int x = 0; x < width; x++) {
                    parts[y * width + x] =
                            nearest(xs, ys, x, y, (int) ((long) x * columns / width), row, columns, rows);
                }
            }
            SegmentMean.average(from, to, parts, SegmentMean.drawn(xs.length, share, random));
        }

        /** Each cell of a grid contains one point, so the nearest is at most two cells away. */
        private static int nearest(double[] xs, double[] ys, int x, int y, int column, int row, int columns, int rows) {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int r = Math.max(0, row - 2); r <= Math.min(rows - 1, row + 2); r++) {
                for (int c = Math.max(0, column - 2); c <= Math.min(columns - 1, column + 2); c++) {
                    double dx = xs[r * columns + c] - x - 0.5;
                    double dy = ys[r * columns + c] - y - 0.5;
                    if (dx * dx + dy * dy < least) {
                        least = dx * dx + dy * dy;
                        nearest = r * columns + c;
                    }
                }
            }
            return nearest;
        }
    }
}
