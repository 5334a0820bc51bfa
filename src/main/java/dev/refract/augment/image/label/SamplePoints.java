package dev.refract.augment.image.label;

import dev.refract.sample.Box;
import dev.refract.sample.Point;
import java.util.ArrayList;
import java.util.List;

/** Points spread evenly over an area, to estimate the visible share after a displacement. */
final class SamplePoints {
    /** Points along either side of the bounds. */
    static final int SIDE = 24;

    private SamplePoints() {}

    /** The points of a regular grid that lie inside any of the outlines; all corners when none does. */
    static List<Point> of(List<List<Point>> outlines) {
        List<Point> corners = outlines.stream().flatMap(List::stream).toList();
        Box bounds = Box.around(corners);
        List<Point> inside = new ArrayList<>();
        for (int i = 0; i < SIDE * SIDE; i++) {
            Point point = new Point(
                    bounds.left() + bounds.width() * (i % SIDE + 0.5) / SIDE,
                    bounds.top() + bounds.height() * Math.floorDiv(i, SIDE) / SIDE + bounds.height() * 0.5 / SIDE);
            if (outlines.stream().anyMatch(outline -> isInside(outline, point))) {
                inside.add(point);
            }
        }
        return inside.isEmpty() ? corners : inside;
    }

    /** By the parity of the edges that a ray to the right crosses. */
    private static boolean isInside(List<Point> outline, Point point) {
        boolean inside = false;
        Point a = outline.get(outline.size() - 1);
        for (Point b : outline) {
            boolean crosses = (a.y() <= point.y()) != (b.y() <= point.y());
            if (crosses && point.x() < a.x() + (point.y() - a.y()) / (b.y() - a.y()) * (b.x() - a.x())) {
                inside = !inside;
            }
            a = b;
        }
        return inside;
    }
}
