package dev.refract.augment.image.label;

import dev.refract.augment.image.warp.Homography;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A rectangle at any angle.
 *
 * @param x of its centre, in pixels
 * @param y of its centre, in pixels
 * @param width of its first side
 * @param height of its second side
 * @param angle degrees by which its first side is turned from the x axis, clockwise as seen on a screen;
 *     in [0, 180)
 */
public record OrientedBox(double x, double y, double width, double height, double angle) {

    /** As the outline that moves with the pixels: four corners, clockwise from what was the top left one. */
    public Polygon polygon() {
        Homography turned = Homography.scaling(width, height)
                .then(Homography.rotation(-angle))
                .then(Homography.translation(x, y));
        List<Point> square =
                List.of(new Point(-0.5, -0.5), new Point(0.5, -0.5), new Point(0.5, 0.5), new Point(-0.5, 0.5));
        return new Polygon(square.stream().map(turned::of).toList());
    }

    /**
     * The smallest rectangle around outlines. One of its sides lies on a side of the convex hull: Freeman
     * and Shapira, "Determining the minimum-area encasing rectangle", CACM 1975. Of equally small ones,
     * the one with the smallest angle.
     *
     * @param polygons at least one
     */
    public static OrientedBox around(List<Polygon> polygons) {
        List<Point> hull = hull(
                polygons.stream().flatMap(polygon -> polygon.corners().stream()).toList());
        OrientedBox best = null;
        for (int i = 0; i < hull.size(); i++) {
            Point from = hull.get(i);
            Point to = hull.get((i + 1) % hull.size());
            OrientedBox box = along(hull, StrictMath.atan2(to.y() - from.y(), to.x() - from.x()));
            double gain = best == null ? 1 : best.width * best.height - box.width * box.height;
            if (best == null || gain > 1e-9 || (gain > -1e-9 && box.angle < best.angle)) {
                best = box;
            }
        }
        return best;
    }

    /** The tightest rectangle whose first side has this direction, in radians. */
    private static OrientedBox along(List<Point> points, double direction) {
        double cos = StrictMath.cos(direction);
        double sin = StrictMath.sin(direction);
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point p : points) {
            double u = p.x() * cos + p.y() * sin;
            double v = p.y() * cos - p.x() * sin;
            left = Math.min(left, u);
            right = Math.max(right, u);
            top = Math.min(top, v);
            bottom = Math.max(bottom, v);
        }
        double u = (left + right) / 2;
        double v = (top + bottom) / 2;
        double degrees = StrictMath.toDegrees(direction) % 180;
        double angle = degrees < 0 ? degrees + 180 : degrees;
        return new OrientedBox(
                u * cos - v * sin, u * sin + v * cos, right - left, bottom - top, angle > 180 - 1e-9 ? 0 : angle);
    }

    /** The convex hull by monotone chains: Andrew, "Another efficient algorithm for convex hulls", IPL 1979. */
    private static List<Point> hull(List<Point> points) {
        List<Point> sorted = points.stream()
                .distinct()
                .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
                .toList();
        if (sorted.size() < 3) {
            return sorted;
        }
        List<Point> hull = new ArrayList<>(chain(sorted));
        List<Point> backwards = new ArrayList<>(sorted);
        Collections.reverse(backwards);
        hull.addAll(chain(backwards));
        return hull;
    }

    /** One half of the hull, without its last point. */
    private static List<Point> chain(List<Point> sorted) {
        List<Point> chain = new ArrayList<>();
        for (Point p : sorted) {
            while (chain.size() > 1 && cross(chain.get(chain.size() - 2), chain.get(chain.size() - 1), p) <= 0) {
                chain.remove(chain.size() - 1);
            }
            chain.add(p);
        }
        return chain.subList(0, chain.size() - 1);
    }

    private static double cross(Point a, Point b, Point c) {
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
    }
}
