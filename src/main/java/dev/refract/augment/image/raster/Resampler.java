package dev.refract.augment.image.raster;

import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import dev.refract.sample.DataFault;
import dev.refract.sample.Point;
import dev.refract.sample.Reason;
import java.util.function.UnaryOperator;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Applies a placement to pixels by the cheapest exact method: copying when no interpolation is needed, {@code
 * resize} when axes stay parallel to the sides, a general warp otherwise.
 *
 * <p>When an image shrinks, interpolation between four pixels would skip the others, and edges would alias.
 * Shrinking axes are therefore averaged over areas: by {@code resize} itself, or before a general warp that
 * shrinks an axis below two thirds, over the number of pixels that the warp maps to one in the middle.
 */
public final class Resampler {
    /** OpenCV's warps address pixels with 16 bits. */
    private static final int LONGEST_SIDE = 32766;

    private static final double ALIASING = 2.0 / 3;

    private Resampler() {}

    /** A new raster; transparency is 0 outside the old image. */
    public static Raster place(Raster from, Placement how) {
        UnaryOperator<Mat> color =
                pixels -> Mats.byPlanes(pixels, plane -> place(plane, how, how.fill() * Raster.top(plane)));
        UnaryOperator<Mat> alpha = channel -> place(channel, how, 0);
        return ExactCopy.can(how) || how.interpolation() == Interpolation.NEAREST
                ? from.withBoth(color, alpha)
                : PremultipliedAlpha.place(from, color, alpha);
    }

    /** A new Mat of any channels, outside filled with {@code fill}; the caller closes it. */
    public static Mat place(Mat from, Placement how, double fill) {
        Mat placed = ExactCopy.can(how)
                ? ExactCopy.place(from, how, fill)
                : AxisScaling.of(from, how).map(scaling -> scaling.apply(from)).orElseGet(() -> warp(from, how, fill));
        if (!how.window().isEmpty()) {
            fillOutside(placed, how, fill);
        }
        return placed;
    }

    private static Mat warp(Mat from, Placement how, double fill) {
        if (Math.max(Math.max(from.cols(), from.rows()), Math.max(how.width(), how.height())) > LONGEST_SIDE) {
            throw new DataFault(
                    Reason.CANNOT_AUGMENT,
                    "an image of " + from.cols() + "x" + from.rows()
                            + " is too large to be warped: the longest side allowed is " + LONGEST_SIDE + " pixels");
        }
        Homography map = how.matrix();
        Point middle = how.middle();
        double wide = averaged(from.cols(), map.scaleX(middle), how);
        double high = averaged(from.rows(), map.scaleY(middle), how);
        if (wide == 1 && high == 1) {
            return warp(from, map, how, fill);
        }
        if (Math.max(wide, high) <= BoxMean.WIDEST) {
            try (Mat smooth = BoxMean.overBoxes(from, wide, high)) {
                return warp(smooth, map, how, fill);
            }
        }
        int width = (int) Math.max(1, Math.round(from.cols() / wide));
        int height = (int) Math.max(1, Math.round(from.rows() / high));
        try (Size size = new Size(width, height);
                Mat small = Mats.made(to -> opencv_imgproc.resize(from, to, size, 0, 0, opencv_imgproc.INTER_AREA))) {
            Homography enlarge = Homography.scaling((double) from.cols() / width, (double) from.rows() / height);
            return warp(small, enlarge.then(map), how, fill);
        }
    }

    /** How many pixels along an axis are averaged before sampling. */
    private static double averaged(int side, double scale, Placement how) {
        boolean aliases = how.interpolation() != Interpolation.NEAREST && scale < ALIASING;
        return aliases && side > 1 ? 1 / scale : 1;
    }

    private static Mat warp(Mat from, Homography map, Placement how, double fill) {
        // OpenCV measures from the center of the first pixel, Refract from its corner
        Homography m = Homography.translation(0.5, 0.5).then(map).then(Homography.translation(-0.5, -0.5));
        int border = borderCode(how.border());
        int flags = code(how.interpolation());
        try (Size size = new Size(how.width(), how.height());
                Scalar outside = Scalar.all(fill);
                DoublePointer values =
                        new DoublePointer(m.xx(), m.xy(), m.x0(), m.yx(), m.yy(), m.y0(), m.wx(), m.wy(), m.w0());
                Mat matrix = new Mat(map.affine() ? 2 : 3, 3, opencv_core.CV_64F, values)) {
            return map.affine()
                    ? Mats.made(to -> opencv_imgproc.warpAffine(from, to, matrix, size, flags, border, outside))
                    : Mats.made(to -> opencv_imgproc.warpPerspective(from, to, matrix, size, flags, border, outside));
        }
    }

    private static void fillOutside(Mat placed, Placement how, double fill) {
        int[] inside = ConvexMask.spans(how.window(), how.width(), how.height());
        long pixel = placed.elemSize();
        try (Scalar value = Scalar.all(fill);
                Mat row = new Mat(1, how.width(), placed.type(), value);
                BytePointer level = row.data();
                BytePointer at = placed.data()) {
            for (int y = 0; y < how.height(); y++) {
                long line = (long) y * how.width();
                Pointer.memcpy(at.position(line * pixel), level, inside[2 * y] * pixel);
                Pointer.memcpy(
                        at.position((line + inside[2 * y + 1]) * pixel),
                        level,
                        (how.width() - inside[2 * y + 1]) * pixel);
            }
        }
    }

    static int borderCode(Border border) {
        return switch (border) {
            case CONSTANT -> opencv_core.BORDER_CONSTANT;
            case REPLICATE -> opencv_core.BORDER_REPLICATE;
            case REFLECT -> opencv_core.BORDER_REFLECT_101;
            case WRAP -> opencv_core.BORDER_WRAP;
        };
    }

    static int code(Interpolation interpolation) {
        return switch (interpolation) {
            case NEAREST -> opencv_imgproc.INTER_NEAREST;
            case LINEAR -> opencv_imgproc.INTER_LINEAR;
            case CUBIC -> opencv_imgproc.INTER_CUBIC;
        };
    }
}
