package dev.refract.augment.image.label;

import dev.refract.augment.image.warp.PolygonClipping;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import java.util.List;

/** The measures of an object's outline, convex polygons, in pixels. */
record ShapeOutline(List<Polygon> polygons) {

    List<Point> corners() {
        return polygons.stream().flatMap(polygon -> polygon.corners().stream()).toList();
    }

    double area() {
        return polygons.stream()
                .mapToDouble(polygon -> PolygonClipping.area(polygon.corners()))
                .sum();
    }

    /** The length of all edges. */
    double perimeter() {
        return polygons.stream()
                .mapToDouble(polygon -> perimeter(polygon.corners()))
                .sum();
    }

    private static double perimeter(List<Point> corners) {
        double sum = 0;
        Point from = corners.get(corners.size() - 1);
        for (Point to : corners) {
            sum += Math.hypot(to.x() - from.x(), to.y() - from.y());
            from = to;
        }
        return sum;
    }

    /** How far a point lies from the nearest edge. */
    double distance(Point p) {
        return polygons.stream()
                .mapToDouble(polygon -> distance(polygon.corners(), p))
                .min()
                .orElseThrow();
    }

    private static double distance(List<Point> corners, Point p) {
        double least = Double.POSITIVE_INFINITY;
        Point a = corners.get(corners.size() - 1);
        for (Point b : corners) {
            double dx = b.x() - a.x();
            double dy = b.y() - a.y();
            double square = dx * dx + dy * dy;
            double t = square == 0 ? 0 : ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / square;
            double on = Math.min(Math.max(t, 0), 1);
            least = Math.min(least, Math.hypot(p.x() - a.x() - on * dx, p.y() - a.y() - on * dy));
            a = b;
        }
        return least;
    }

    /** By how much more a mask of whole pixels falls short of the sharpest corner than of a right angle. */
    double tip() {
        double sharpest = Math.PI / 2;
        for (Polygon polygon : polygons) {
            int n = polygon.corners().size();
            for (int i = 0; i < n; i++) {
                Point at = polygon.corners().get(i);
                Point before = polygon.corners().get((i + n - 1) % n);
                Point after = polygon.corners().get((i + 1) % n);
                double turn = Math.atan2(after.y() - at.y(), after.x() - at.x())
                        - Math.atan2(before.y() - at.y(), before.x() - at.x());
                sharpest = Math.min(sharpest, Math.abs(Math.IEEEremainder(turn, 2 * Math.PI)));
            }
        }
        return Math.min(3, Math.sin(Math.PI / 4) / Math.sin(sharpest / 2));
    }
}
