package dev.refract.augment.image.warp;

import dev.refract.sample.Point;
import java.util.ArrayList;
import java.util.List;

/** Adds corners to outlines before they bend, and removes superfluous ones afterwards. */
final class PolygonDensity {
    private PolygonDensity() {}

    /** The same outline with corners at most {@code step} pixels apart. */
    static List<Point> densified(List<Point> corners, double step) {
        List<Point> dense = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(i);
            Point to = corners.get((i + 1) % corners.size());
            int parts = (int) Math.max(1, Math.ceil(Math.hypot(to.x() - from.x(), to.y() - from.y()) / step));
            for (int k = 0; k < parts; k++) {
                double t = (double) k / parts;
                dense.add(new Point(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
            }
        }
        return dense;
    }

    /**
     * The outline without corners that lie within {@code tolerance} pixels of a straight line: Douglas and
     * Peucker, "Algorithms for the reduction of the number of points", Cartographica 1973.
     */
    static List<Point> simplified(List<Point> corners, double tolerance) {
        if (corners.size() < 4) {
            return corners;
        }
        int far = furthest(corners, corners.get(0), corners.get(0), 0, corners.size());
        List<Point> kept = new ArrayList<>();
        keep(corners, 0, far, tolerance, kept);
        List<Point> back = new ArrayList<>(corners.subList(far, corners.size()));
        back.add(corners.get(0));
        keep(back, 0, back.size() - 1, tolerance, kept);
        return kept.size() < 3 ? corners : kept;
    }

    /** Adds the corners that matter from {@code first} on, {@code last} excluded. */
    private static void keep(List<Point> corners, int first, int last, double tolerance, List<Point> kept) {
        if (first >= last) {
            return;
        }
        Point from = corners.get(first);
        Point to = corners.get(last);
        int far = furthest(corners, from, to, first + 1, last);
        if (far > first && distance(corners.get(far), from, to) > tolerance) {
            keep(corners, first, far, tolerance, kept);
            keep(corners, far, last, tolerance, kept);
        } else {
            kept.add(from);
        }
    }

    private static int furthest(List<Point> corners, Point from, Point to, int first, int end) {
        int far = -1;
        double most = -1;
        for (int i = first; i < end; i++) {
            double distance = distance(corners.get(i), from, to);
            if (distance > most) {
                most = distance;
                far = i;
            }
        }
        return far;
    }

    private static double distance(Point p, Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : ((p.x() - from.x()) * dx + (p.y() - from.y()) * dy) / square;
        double clipped = Math.min(Math.max(t, 0), 1);
        return Math.hypot(p.x() - from.x() - clipped * dx, p.y() - from.y() - clipped * dy);
    }
}
