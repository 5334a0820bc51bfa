package dev.refract.augment.image.warp;

import dev.refract.sample.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * Cutting polygons, given as corner lists, with half-planes: Sutherland and Hodgman, "Reentrant Polygon
 * Clipping", CACM 1974. The polygon cut may be of any shape; its area after the cut is exact even where
 * a concave one falls into pieces, which stay joined by edges along the cut. An empty list is no area.
 */
public final class PolygonClipping {
    private PolygonClipping() {}

    /** The part of {@code polygon} inside {@code side}. */
    public static List<Point> clip(List<Point> polygon, HalfPlane side) {
        List<Point> kept = new ArrayList<>(polygon.size() + 2);
        if (polygon.isEmpty()) {
            return kept;
        }
        Point from = polygon.get(polygon.size() - 1);
        double fromDepth = side.depth(from);
        for (Point to : polygon) {
            double toDepth = side.depth(to);
            if ((fromDepth < 0) != (toDepth < 0)) {
                double t = fromDepth / (fromDepth - toDepth);
                kept.add(new Point(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
            }
            if (toDepth >= 0) {
                kept.add(to);
            }
            from = to;
            fromDepth = toDepth;
        }
        return kept.size() < 3 ? List.of() : kept;
    }

    /** The part of {@code polygon} inside all of {@code sides}. */
    public static List<Point> clip(List<Point> polygon, List<HalfPlane> sides) {
        List<Point> kept = polygon;
        for (HalfPlane side : sides) {
            kept = clip(kept, side);
        }
        return kept;
    }

    /** What is left of {@code polygon} outside the convex region of {@code sides}, in disjoint pieces. */
    public static List<List<Point>> subtract(List<Point> polygon, List<HalfPlane> sides) {
        List<List<Point>> pieces = new ArrayList<>();
        List<Point> rest = polygon;
        for (HalfPlane side : sides) {
            List<Point> outside = clip(rest, side.opposite());
            if (area(outside) > 0) {
                pieces.add(outside);
            }
            rest = clip(rest, side);
        }
        return pieces;
    }

    /** Enclosed area in square pixels. */
    public static double area(List<Point> polygon) {
        return Math.abs(signedArea(polygon));
    }

    /** Whether all of {@code points} are inside, give or take {@code slack} pixels. */
    public static boolean contains(List<HalfPlane> sides, List<Point> points, double slack) {
        for (Point point : points) {
            for (HalfPlane side : sides) {
                if (side.depth(point) < -slack) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The shoelace formula; positive when the corners run clockwise on a screen. */
    static double signedArea(List<Point> polygon) {
        if (polygon.isEmpty()) {
            return 0;
        }
        double twice = 0;
        Point from = polygon.get(polygon.size() - 1);
        for (Point to : polygon) {
            twice += from.x() * to.y() - to.x() * from.y();
            from = to;
        }
        return twice / 2;
    }
}
