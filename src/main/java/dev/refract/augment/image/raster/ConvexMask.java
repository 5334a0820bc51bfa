package dev.refract.augment.image.raster;

import dev.refract.sample.Point;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Rasterizes convex polygons: a pixel is inside when its center is. */
public final class ConvexMask {
    private ConvexMask() {}

    /**
     * A one-channel 8-bit Mat with 255 inside and 0 outside; the caller closes it.
     *
     * @param convex corners, relative to the corner of the mask; an empty list gives an empty mask
     */
    public static Mat of(List<Point> convex, int width, int height) {
        byte[] levels = new byte[Math.multiplyExact(width, height)];
        int[] spans = spans(convex, width, height);
        for (int y = 0; y < height; y++) {
            Arrays.fill(levels, y * width + spans[2 * y], y * width + spans[2 * y + 1], (byte) 0xff);
        }
        return Mats.of(levels, width, height);
    }

    /**
     * For each row the first pixel with its center inside, and the first after it outside; the two are equal
     * for an empty row.
     */
    static int[] spans(List<Point> convex, int width, int height) {
        int[] spans = new int[2 * height];
        for (int y = 0; y < height && !convex.isEmpty(); y++) {
            double from = Double.POSITIVE_INFINITY;
            double to = Double.NEGATIVE_INFINITY;
            Point a = convex.get(convex.size() - 1);
            for (Point b : convex) {
                double middle = y + 0.5;
                if ((a.y() <= middle) != (b.y() <= middle)) {
                    double x = a.x() + (middle - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
                    from = Math.min(from, x);
                    to = Math.max(to, x);
                }
                a = b;
            }
            // first and last pixel whose center lies in [from, to)
            int first = (int) Math.max(0, Math.ceil(from - 0.5));
            int end = (int) Math.min(width, Math.ceil(to - 0.5));
            if (first < end) {
                spans[2 * y] = first;
                spans[2 * y + 1] = end;
            }
        }
        return spans;
    }
}
