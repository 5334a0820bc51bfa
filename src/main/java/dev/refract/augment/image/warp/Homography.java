package dev.refract.augment.image.warp;

import dev.refract.sample.Point;
import java.util.List;

/**
 * A projective map of the plane, as the rows of its 3×3 matrix; affine when the last row is 0, 0, 1.
 * It takes (x, y) to ((xx·x + xy·y + x0) / w, (yx·x + yy·y + y0) / w) with w = wx·x + wy·y + w0.
 */
public record Homography(
        double xx, double xy, double x0, double yx, double yy, double y0, double wx, double wy, double w0) {

    private static final double HORIZON = 1e-6;

    public static final Homography IDENTITY = affine(1, 0, 0, 0, 1, 0);

    public static Homography affine(double xx, double xy, double x0, double yx, double yy, double y0) {
        return new Homography(xx, xy, x0, yx, yy, y0, 0, 0, 1);
    }

    public static Homography translation(double dx, double dy) {
        return affine(1, 0, dx, 0, 1, dy);
    }

    public static Homography scaling(double sx, double sy) {
        return affine(sx, 0, 0, 0, sy, 0);
    }

    /** Turns about the origin, counter-clockwise as seen on a screen, whose y axis points down. */
    public static Homography rotation(double degrees) {
        double radians = StrictMath.toRadians(degrees);
        double cos = StrictMath.cos(radians);
        double sin = StrictMath.sin(radians);
        return affine(cos, sin, 0, -sin, cos, 0);
    }

    /** Slants: x grows by tan(alongX)·y, then y by tan(alongY)·x; angles in degrees, inside ±90. */
    public static Homography shearing(double alongX, double alongY) {
        return affine(1, StrictMath.tan(StrictMath.toRadians(alongX)), 0, 0, 1, 0)
                .then(affine(1, 0, 0, StrictMath.tan(StrictMath.toRadians(alongY)), 1, 0));
    }

    /**
     * Takes the unit square to a convex quadrilateral, (0, 0) to its first corner and on clockwise: the
     * closed form of Heckbert, "Fundamentals of Texture Mapping and Image Warping", 1989, section 2.2.3.
     */
    public static Homography squareTo(List<Point> corners) {
        Point a = corners.get(0);
        Point b = corners.get(1);
        Point c = corners.get(2);
        Point d = corners.get(3);
        double bx = b.x() - c.x();
        double by = b.y() - c.y();
        double dx = d.x() - c.x();
        double dy = d.y() - c.y();
        double sx = a.x() - b.x() + c.x() - d.x();
        double sy = a.y() - b.y() + c.y() - d.y();
        double det = bx * dy - dx * by;
        double wx = (sx * dy - dx * sy) / det;
        double wy = (bx * sy - sx * by) / det;
        return new Homography(
                b.x() - a.x() + wx * b.x(),
                d.x() - a.x() + wy * d.x(),
                a.x(),
                b.y() - a.y() + wx * b.y(),
                d.y() - a.y() + wy * d.y(),
                a.y(),
                wx,
                wy,
                1);
    }

    /** The same map with (cx, cy) in place of the origin. */
    public Homography about(double cx, double cy) {
        return translation(-cx, -cy).then(this).then(translation(cx, cy));
    }

    /** This map first, {@code next} after it. */
    public Homography then(Homography next) {
        return new Homography(
                next.xx * xx + next.xy * yx + next.x0 * wx,
                next.xx * xy + next.xy * yy + next.x0 * wy,
                next.xx * x0 + next.xy * y0 + next.x0 * w0,
                next.yx * xx + next.yy * yx + next.y0 * wx,
                next.yx * xy + next.yy * yy + next.y0 * wy,
                next.yx * x0 + next.yy * y0 + next.y0 * w0,
                next.wx * xx + next.wy * yx + next.w0 * wx,
                next.wx * xy + next.wy * yy + next.w0 * wy,
                next.wx * x0 + next.wy * y0 + next.w0 * w0);
    }

    /** Where {@code p} goes; it must not lie on the line that this map sends to infinity. */
    public Point of(Point p) {
        double w = weight(p);
        return new Point((xx * p.x() + xy * p.y() + x0) / w, (yx * p.x() + yy * p.y() + y0) / w);
    }

    /** The inverse map. */
    public Homography inverse() {
        double det = determinant();
        if (det == 0) {
            throw new IllegalArgumentException("a map that flattens the plane has no inverse: " + this);
        }
        return new Homography(
                (yy * w0 - y0 * wy) / det,
                (x0 * wy - xy * w0) / det,
                (xy * y0 - x0 * yy) / det,
                (y0 * wx - yx * w0) / det,
                (xx * w0 - x0 * wx) / det,
                (x0 * yx - xx * y0) / det,
                (yx * wy - yy * wx) / det,
                (xy * wx - xx * wy) / det,
                (xx * yy - xy * yx) / det);
    }

    /** Below 0 when the map mirrors (an object's left hand becomes a right hand). */
    public double determinant() {
        return xx * (yy * w0 - y0 * wy) - xy * (yx * w0 - y0 * wx) + x0 * (yx * wy - yy * wx);
    }

    /** Whether parallel lines stay parallel. */
    public boolean affine() {
        return wx == 0 && wy == 0 && w0 == 1;
    }

    /** Whether {@code p} is in front of the viewer, and not on or behind the line that goes to infinity. */
    public boolean sees(Point p) {
        return weight(p) > HORIZON;
    }

    /** Pixels of the new canvas per pixel of the old one along the old x axis, at a place on the old canvas. */
    public double scaleX(Point at) {
        Point to = of(at);
        return Math.hypot(xx - to.x() * wx, yx - to.y() * wx) / Math.abs(weight(at));
    }

    /** Pixels of the new canvas per pixel of the old one along the old y axis, at a place on the old canvas. */
    public double scaleY(Point at) {
        Point to = of(at);
        return Math.hypot(xy - to.x() * wy, yy - to.y() * wy) / Math.abs(weight(at));
    }

    private double weight(Point p) {
        return wx * p.x() + wy * p.y() + w0;
    }
}
