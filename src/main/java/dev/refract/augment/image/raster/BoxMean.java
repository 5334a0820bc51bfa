package dev.refract.augment.image.raster;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;

/** The mean over a box around every pixel, of any width; pixels beyond an edge repeat the edge. */
final class BoxMean {
    /** For wider boxes, shrinking the image first is faster. */
    static final double WIDEST = 5;

    private BoxMean() {}

    /**
     * A new Mat of means; the caller closes it.
     *
     * @param width of the box, in pixels, at least 1; a partly covered pixel counts by the covered part
     * @param height of the box, in pixels, at least 1
     */
    static Mat overBoxes(Mat from, double width, double height) {
        try (Mat across = weights(width);
                Mat down = weights(height);
                Point middle = new Point(-1, -1)) {
            return Mats.made(to ->
                    opencv_imgproc.sepFilter2D(from, to, -1, across, down, middle, 0, opencv_core.BORDER_REPLICATE));
        }
    }

    private static Mat weights(double length) {
        int whole = (int) Math.ceil((length - 1) / 2 - 1e-9);
        float[] weights = new float[2 * whole + 1];
        Arrays.fill(weights, (float) (1 / length));
        if (whole > 0) {
            weights[0] = (float) ((length - (2 * whole - 1)) / 2 / length);
            weights[2 * whole] = weights[0];
        }
        try (FloatPointer values = new FloatPointer(weights);
                Mat row = new Mat(1, weights.length, opencv_core.CV_32F, values)) {
            return row.clone();
        }
    }
}
