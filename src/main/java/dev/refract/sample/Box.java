package dev.refract.sample;

import java.util.List;

/** An axis-parallel rectangle in pixels; {@code left <= right} and {@code top <= bottom}. */
public record Box(double left, double top, double right, double bottom) {
    public Box {
        if (!(left <= right && top <= bottom && Double.isFinite(right - left) && Double.isFinite(bottom - top))) {
            throw new DataFault(
                    Reason.INVALID_SAMPLE,
                    "box must have left <= right and top <= bottom, found (" + left + ", " + top + ", " + right + ", "
                            + bottom + ")");
        }
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double area() {
        return width() * height();
    }

    /** The four corners, clockwise from the top left. */
    public List<Point> corners() {
        return List.of(new Point(left, top), new Point(right, top), new Point(right, bottom), new Point(left, bottom));
    }

    /** The part inside a canvas of this size; of zero area when nothing is. */
    public Box clippedTo(double width, double height) {
        return new Box(
                Math.min(Math.max(left, 0), width),
                Math.min(Math.max(top, 0), height),
                Math.min(Math.max(right, 0), width),
                Math.min(Math.max(bottom, 0), height));
    }

    /** The smallest box around {@code points}, which must not be empty. */
    public static Box around(List<Point> points) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point point : points) {
            left = Math.min(left, point.x());
            top = Math.min(top, point.y());
            right = Math.max(right, point.x());
            bottom = Math.max(bottom, point.y());
        }
        return new Box(left, top, right, bottom);
    }
}
