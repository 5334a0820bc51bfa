package dev.refract.augment.image.warp;

import dev.refract.sample.Point;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A smooth displacement: each node of a regular grid over the canvas holds the offset of the source pixel.
 * Between nodes it is interpolated bilinearly; beyond the canvas the edge value holds. Pixels and labels use
 * the same interpolated map, so they agree for a grid of any resolution.
 */
public final class DisplacementField implements Displacement {
    private static final int ITERATIONS = 40;
    private static final double CLOSE = 1e-3;
    /** Outlines are bent at corners this close together, in pixels. */
    private static final double STEP = 3;

    private static final double STRAIGHT = 0.1;

    private final int width;
    private final int height;
    private final int columns;
    private final int rows;
    private final double[] dx;
    private final double[] dy;

    /**
     * @param width of the canvas
     * @param height of the canvas
     * @param columns of cells, at least 1; there is one more column of nodes
     * @param rows of cells, at least 1
     * @param dx at each node, row by row: pixels to the right where the pixel is taken
     * @param dy the same, downwards
     */
    public DisplacementField(int width, int height, int columns, int rows, double[] dx, double[] dy) {
        int nodes = (columns + 1) * (rows + 1);
        if (columns < 1 || rows < 1 || dx.length != nodes || dy.length != nodes) {
            throw new IllegalArgumentException("a displacement field of " + columns + "x" + rows + " cells has " + nodes
                    + " nodes, found " + dx.length + " and " + dy.length);
        }
        this.width = width;
        this.height = height;
        this.columns = columns;
        this.rows = rows;
        this.dx = dx.clone();
        this.dy = dy.clone();
    }

    /** The field of a function from a place on the new canvas to its source on the old canvas. */
    public static DisplacementField sampled(int width, int height, int columns, int rows, UnaryOperator<Point> source) {
        double[] dx = new double[(columns + 1) * (rows + 1)];
        double[] dy = new double[dx.length];
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                Point node = new Point((double) column * width / columns, (double) row * height / rows);
                Point taken = source.apply(node);
                dx[row * (columns + 1) + column] = taken.x() - node.x();
                dy[row * (columns + 1) + column] = taken.y() - node.y();
            }
        }
        return new DisplacementField(width, height, columns, rows, dx, dy);
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Writes the displacements of a line of nodes that lies {@code share} of a cell below row {@code above}. */
    void between(int above, double share, double[] acrossX, double[] acrossY) {
        for (int column = 0; column <= columns; column++) {
            int node = above * (columns + 1) + column;
            int below = node + columns + 1;
            acrossX[column] = (1 - share) * dx[node] + share * dx[below];
            acrossY[column] = (1 - share) * dy[node] + share * dy[below];
        }
    }

    /** The x coordinate on the old canvas of the source of a place on the new canvas. */
    public double sourceX(double x, double y) {
        return x + at(dx, x, y);
    }

    /** The y coordinate on the old canvas of the source of a place on the new canvas. */
    public double sourceY(double x, double y) {
        return y + at(dy, x, y);
    }

    /**
     * The inverse of {@link #sourceX} and {@link #sourceY}, by a damped Newton method. Where the displacement folds over itself,
     * one of the places that show {@code old}, or the closest one found.
     */
    @Override
    public Point moved(Point old) {
        Point best = solved(old, new Point(old.x() - at(dx, old.x(), old.y()), old.y() - at(dy, old.x(), old.y())));
        if (error(best, old) > CLOSE) {
            Point again = solved(old, nearestNode(old));
            best = error(again, old) < error(best, old) ? again : best;
        }
        return best;
    }

    @Override
    public List<List<Point>> moved(List<Point> outline) {
        List<Point> moved = PolygonDensity.densified(outline, STEP).stream()
                .map(this::moved)
                .toList();
        List<Point> seen = PolygonClipping.clip(moved, HalfPlane.of(0, 0, width, height));
        return PolygonClipping.area(seen) > 0 ? List.of(PolygonDensity.simplified(seen, STRAIGHT)) : List.of();
    }

    private Point solved(Point old, Point start) {
        Point now = start;
        double error = error(now, old);
        for (int i = 0; i < ITERATIONS && error > CLOSE / 10; i++) {
            Point next = improved(now, old, error);
            double less = error(next, old);
            if (less >= error) {
                return now;
            }
            now = next;
            error = less;
        }
        return now;
    }

    /** One damped Newton step; the derivative is that of the cell around. */
    private Point improved(Point now, Point old, double error) {
        double h = 0.25;
        double fx = sourceX(now.x(), now.y()) - old.x();
        double fy = sourceY(now.x(), now.y()) - old.y();
        double xx = (sourceX(now.x() + h, now.y()) - sourceX(now.x() - h, now.y())) / (2 * h);
        double xy = (sourceX(now.x(), now.y() + h) - sourceX(now.x(), now.y() - h)) / (2 * h);
        double yx = (sourceY(now.x() + h, now.y()) - sourceY(now.x() - h, now.y())) / (2 * h);
        double yy = (sourceY(now.x(), now.y() + h) - sourceY(now.x(), now.y() - h)) / (2 * h);
        double det = xx * yy - xy * yx;
        boolean regular = Math.abs(det) > 1e-6;
        double stepX = regular ? (yy * fx - xy * fy) / det : fx;
        double stepY = regular ? (xx * fy - yx * fx) / det : fy;
        Point next = now;
        for (double damping = 1; damping > 0.01; damping /= 2) {
            next = new Point(now.x() - damping * stepX, now.y() - damping * stepY);
            if (error(next, old) < error) {
                return next;
            }
        }
        return next;
    }

    private Point nearestNode(Point old) {
        Point best = old;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                Point node = new Point((double) column * width / columns, (double) row * height / rows);
                double error = error(node, old);
                if (error < least) {
                    least = error;
                    best = node;
                }
            }
        }
        return best;
    }

    private double error(Point shown, Point old) {
        return Math.hypot(sourceX(shown.x(), shown.y()) - old.x(), sourceY(shown.x(), shown.y()) - old.y());
    }

    private double at(double[] values, double x, double y) {
        double u = Math.min(Math.max(x / width, 0), 1) * columns;
        double v = Math.min(Math.max(y / height, 0), 1) * rows;
        int column = Math.min((int) u, columns - 1);
        int row = Math.min((int) v, rows - 1);
        double s = u - column;
        double t = v - row;
        int node = row * (columns + 1) + column;
        int below = node + columns + 1;
        return (1 - t) * ((1 - s) * values[node] + s * values[node + 1])
                + t * ((1 - s) * values[below] + s * values[below + 1]);
    }
}
