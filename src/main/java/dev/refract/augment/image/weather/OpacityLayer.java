package dev.refract.augment.image.weather;

import dev.refract.augment.image.blur.GaussianFilter;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * A transparent layer of one color over an image: shapes are drawn with an opacity, then blended. The
 * layer holds opacity in 8 bits.
 */
final class OpacityLayer implements AutoCloseable {
    private static final int FINE_BITS = 4;

    private final Mat opacity;

    private OpacityLayer(Mat opacity) {
        this.opacity = opacity;
    }

    /** A clear layer of the size of {@code image}. */
    static OpacityLayer of(Mat image) {
        try (Scalar clear = Scalar.all(0)) {
            return new OpacityLayer(new Mat(image.rows(), image.cols(), opencv_core.CV_8UC1, clear));
        }
    }

    /** Draws a line between two places, in pixels. */
    void line(double x1, double y1, double x2, double y2, int breadth, double strength) {
        try (Point a = fine(x1, y1);
                Point b = fine(x2, y2);
                Scalar ink = Scalar.all(255 * strength)) {
            opencv_imgproc.line(opacity, a, b, ink, breadth, opencv_imgproc.LINE_AA, FINE_BITS);
        }
    }

    /** Draws a filled disc; it replaces the opacity below it. */
    void disc(double x, double y, double radius, double strength) {
        try (Point at = fine(x, y);
                Scalar ink = Scalar.all(255 * strength)) {
            int fineRadius = (int) Math.rint(Math.max(radius, 0) * (1 << FINE_BITS));
            opencv_imgproc.circle(
                    opacity, at, fineRadius, ink, opencv_imgproc.FILLED, opencv_imgproc.LINE_AA, FINE_BITS);
        }
    }

    /** Draws a filled polygon. */
    void polygon(List<dev.refract.sample.Point> corners, double strength) {
        int[] places = corners.stream()
                .flatMapToInt(corner -> IntStream.of(units(corner.x()), units(corner.y())))
                .toArray();
        try (IntPointer data = new IntPointer(places);
                Mat outline = new Mat(corners.size(), 1, opencv_core.CV_32SC2, data);
                MatVector outlines = new MatVector(outline);
                Scalar ink = Scalar.all(255 * strength);
                Point origin = new Point(0, 0)) {
            opencv_imgproc.fillPoly(opacity, outlines, ink, opencv_imgproc.LINE_AA, FINE_BITS, origin);
        }
    }

    /** Blurs the layer drawn so far. */
    void soften(double sigma) {
        try (Mat sharp = Mats.made(opacity::copyTo)) {
            new GaussianFilter(sigma).filter(sharp, opacity);
        }
    }

    /** Writes {@code from} under a layer of the color {@code level}, gray, as a share of the full level. */
    void blend(Mat from, double level, Mat to) {
        double full = level * Raster.top(from);
        blend(from, new double[] {full, full, full}, to);
    }

    /** Writes {@code from} under a layer of a color, blue first, in levels of the image. */
    void blend(Mat from, double[] color, Mat to) {
        try (Scalar ink = new Scalar(color[0], color[1], color[2], 0);
                Mat layer = new Mat(from.rows(), from.cols(), from.type(), ink);
                Mat shares = FloatImage.of(opacity)) {
            FloatImage.blend(from, layer, shares, to);
        }
    }

    private static Point fine(double x, double y) {
        return new Point(units(x), units(y));
    }

    private static int units(double pixels) {
        return (int) Math.rint(pixels * (1 << FINE_BITS));
    }

    @Override
    public void close() {
        opacity.close();
    }
}
