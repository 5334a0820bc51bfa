package dev.refract.augment.image.warp;

import dev.refract.sample.Box;
import dev.refract.sample.Point;
import java.util.List;
import java.util.Optional;

/**
 * One resampling: an old canvas, where it goes, and the new canvas.
 *
 * @param fromWidth of the old canvas, in pixels
 * @param fromHeight of the old canvas, in pixels
 * @param matrix old canvas to new canvas
 * @param width of the new canvas, in pixels, at least 1
 * @param height of the new canvas, in pixels, at least 1
 * @param border what is shown outside the old canvas
 * @param fill level in [0, 1] of a constant border
 * @param interpolation between pixel centers
 * @param window convex polygon on the new canvas outside which {@code fill} is shown; empty for no limit. It
 *     keeps the canvases between fused warps: what one of them cuts off stays cut off.
 */
public record Placement(
        int fromWidth,
        int fromHeight,
        Homography matrix,
        int width,
        int height,
        Border border,
        double fill,
        Interpolation interpolation,
        List<Point> window) {

    /** Shrinking below this loses detail that a later enlargement must not bring back. */
    private static final double LOSS = 0.8;

    private static final double DUST = 1e-6;

    public Placement {
        window = List.copyOf(window);
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a canvas needs at least one pixel, found " + width + "x" + height);
        }
    }

    /** A warp that keeps the canvas. */
    public static Placement keepingCanvas(
            int width, int height, Homography matrix, Border border, double fill, Interpolation interpolation) {
        return new Placement(width, height, matrix, width, height, border, fill, interpolation, List.of());
    }

    /** A warp onto a canvas that the old one covers completely, so no border is visible. */
    public static Placement covering(
            int fromWidth, int fromHeight, Homography matrix, int width, int height, Interpolation interpolation) {
        return new Placement(
                fromWidth, fromHeight, matrix, width, height, Border.CONSTANT, 0, interpolation, List.of());
    }

    /**
     * Fuses this and {@code next} into one resampling. Empty when the result would differ: when they
     * interpolate differently, when borders that repeat content would be repeated, when this one loses detail
     * by shrinking and the next one enlarges, or when the next one sends a part of this canvas to infinity.
     */
    public Optional<Placement> then(Placement next) {
        if (interpolation != next.interpolation && !exact() && !next.exact()) {
            return Optional.empty();
        }
        if (!canvas().stream().allMatch(next.matrix::sees) || losesDetailBefore(next)) {
            return Optional.empty();
        }
        Interpolation shared = exact() ? next.interpolation : interpolation;
        if (next.staysInside() && next.window.isEmpty()) {
            return window.isEmpty()
                    ? Optional.of(fused(next, border, fill, shared, window))
                    : shown().map(seen -> fused(next, border, fill, shared, moved(seen, next.matrix)));
        }
        if (takesWhole() && window.isEmpty()) {
            return Optional.of(fused(next, next.border, next.fill, shared, next.window));
        }
        if (border == Border.CONSTANT && next.border == Border.CONSTANT && fill == next.fill) {
            return cut(next).map(seen -> fused(next, border, fill, shared, seen));
        }
        return Optional.empty();
    }

    /** The corners of the new canvas. */
    public List<Point> canvas() {
        return new Box(0, 0, width, height).corners();
    }

    /** Whether pixels are only copied: turns by quarters, mirrors and whole-pixel shifts. */
    public boolean exact() {
        return matrix.affine()
                && (axes(matrix.xx(), matrix.xy(), matrix.yx(), matrix.yy())
                        || axes(matrix.xy(), matrix.xx(), matrix.yy(), matrix.yx()))
                && whole(matrix.x0())
                && whole(matrix.y0());
    }

    private static boolean axes(double alongX, double acrossX, double acrossY, double alongY) {
        return Math.abs(Math.abs(alongX) - 1) < 1e-9
                && Math.abs(Math.abs(alongY) - 1) < 1e-9
                && Math.abs(acrossX) < 1e-9
                && Math.abs(acrossY) < 1e-9;
    }

    private static boolean whole(double shift) {
        return Math.abs(shift - Math.rint(shift)) < DUST;
    }

    private Placement fused(
            Placement next, Border shownBorder, double shownFill, Interpolation shared, List<Point> shownWindow) {
        return new Placement(
                fromWidth,
                fromHeight,
                matrix.then(next.matrix),
                next.width,
                next.height,
                shownBorder,
                shownFill,
                shared,
                shownWindow);
    }

    /** Whether the new canvas shows only the old canvas, without border. */
    public boolean staysInside() {
        return canvas().stream().allMatch(matrix.inverse()::sees)
                && PolygonClipping.contains(
                        HalfPlane.of(0, 0, fromWidth, fromHeight), moved(canvas(), matrix.inverse()), DUST * fromWidth);
    }

    /** Whether the new canvas shows exactly the whole old canvas. */
    private boolean takesWhole() {
        List<Point> old = new Box(0, 0, fromWidth, fromHeight).corners();
        return staysInside()
                && old.stream().allMatch(matrix::sees)
                && PolygonClipping.contains(HalfPlane.of(0, 0, width, height), moved(old, matrix), DUST * width);
    }

    /** The part of the new canvas inside the window; empty when there is none. */
    private Optional<List<Point>> shown() {
        List<Point> shown =
                window.isEmpty() ? canvas() : PolygonClipping.clip(window, HalfPlane.of(0, 0, width, height));
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown);
    }

    /** The window through which the next canvas shows this one; empty when it shows nothing of it. */
    private Optional<List<Point>> cut(Placement next) {
        return shown().flatMap(shown -> {
            List<Point> seen = moved(shown, next.matrix);
            List<Point> limit = next.window.isEmpty() ? next.canvas() : next.window;
            if (PolygonClipping.clip(seen, HalfPlane.of(limit)).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(PolygonClipping.contains(HalfPlane.of(seen), limit, DUST * width) ? next.window : seen);
        });
    }

    /** The place on the old canvas that the middle of the new one shows. */
    public Point middle() {
        return matrix.inverse().of(new Point(width / 2.0, height / 2.0));
    }

    private boolean losesDetailBefore(Placement next) {
        Point here = middle();
        Point there = next.middle();
        boolean shrinks = Math.min(matrix.scaleX(here), matrix.scaleY(here)) < LOSS;
        boolean enlarges = Math.max(next.matrix.scaleX(there), next.matrix.scaleY(there)) > 1 / LOSS;
        return shrinks && enlarges;
    }

    private static List<Point> moved(List<Point> points, Homography map) {
        return points.stream().map(map::of).toList();
    }
}
