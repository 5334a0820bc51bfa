package dev.refract.augment.image.warp;

import dev.refract.sample.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * One side of a line, the line included: points with a·x + b·y + c ≥ 0. With (a, b) of unit length the
 * left side of that is the distance from the line in pixels.
 */
public record HalfPlane(double a, double b, double c) {

    /** How far inside {@code p} is; negative outside. */
    public double depth(Point p) {
        return a * p.x() + b * p.y() + c;
    }

    /** The points that {@code map} sends into this half-plane. */
    public HalfPlane before(Homography map) {
        return new HalfPlane(
                        a * map.xx() + b * map.yx() + c * map.wx(),
                        a * map.xy() + b * map.yy() + c * map.wy(),
                        a * map.x0() + b * map.y0() + c * map.w0())
                .normalized();
    }

    /** The other side. */
    public HalfPlane opposite() {
        return new HalfPlane(-a, -b, -c);
    }

    /** The four sides of a rectangle. */
    public static List<HalfPlane> of(double left, double top, double right, double bottom) {
        return List.of(
                new HalfPlane(1, 0, -left),
                new HalfPlane(0, 1, -top),
                new HalfPlane(-1, 0, right),
                new HalfPlane(0, -1, bottom));
    }

    /** The sides of a convex polygon, in either winding order; edges of length 0 are skipped. */
    public static List<HalfPlane> of(List<Point> convex) {
        double sign = PolygonClipping.signedArea(convex) < 0 ? -1 : 1;
        List<HalfPlane> sides = new ArrayList<>(convex.size());
        Point from = convex.get(convex.size() - 1);
        for (Point to : convex) {
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            if (Math.hypot(dx, dy) > 1e-9) {
                HalfPlane side = new HalfPlane(-dy * sign, dx * sign, (dy * from.x() - dx * from.y()) * sign);
                sides.add(side.normalized());
            }
            from = to;
        }
        return sides;
    }

    private HalfPlane normalized() {
        double length = Math.hypot(a, b);
        return length == 0 ? this : new HalfPlane(a / length, b / length, c / length);
    }
}
