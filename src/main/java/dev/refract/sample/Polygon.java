package dev.refract.sample;

import java.util.List;

/** A closed outline in pixels: at least three corners, the last joined to the first. */
public record Polygon(List<Point> corners) {
    public Polygon {
        corners = List.copyOf(corners);
        if (corners.size() < 3) {
            throw new DataFault(Reason.INVALID_SAMPLE, "a polygon needs 3 corners, found " + corners.size());
        }
    }

    /** Enclosed area in square pixels, by the shoelace formula; never negative. */
    public double area() {
        double twice = 0;
        Point previous = corners.get(corners.size() - 1);
        for (Point corner : corners) {
            twice += previous.x() * corner.y() - corner.x() * previous.y();
            previous = corner;
        }
        return Math.abs(twice) / 2;
    }
}
