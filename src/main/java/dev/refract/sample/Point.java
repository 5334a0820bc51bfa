package dev.refract.sample;

/** A place in an image, in pixels from its top left corner. */
public record Point(double x, double y) {
    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new DataFault(Reason.INVALID_SAMPLE, "coordinates must be finite, found (" + x + ", " + y + ")");
        }
    }
}
