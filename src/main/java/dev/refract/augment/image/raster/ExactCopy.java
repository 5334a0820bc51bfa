package dev.refract.augment.image.raster;

import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Placement;
import dev.refract.sample.Box;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Placements that copy pixels without resampling: quarter turns, mirrors, crops, pads, whole shifts. */
final class ExactCopy {
    private ExactCopy() {}

    /** Whether copying pixels gives {@code how}; a border that repeats content needs a warp. */
    static boolean can(Placement how) {
        return how.exact() && (how.border() == Border.CONSTANT || how.staysInside());
    }

    static Mat place(Mat from, Placement how, double fill) {
        Homography map = how.matrix();
        try (Mat turned = turned(from, map)) {
            Box landed = Box.around(new Box(0, 0, from.cols(), from.rows())
                    .corners().stream().map(map::of).toList());
            int left = (int) Math.rint(landed.left());
            int top = (int) Math.rint(landed.top());
            boolean whole = left == 0 && top == 0 && turned.cols() == how.width() && turned.rows() == how.height();
            boolean anew = map.xx() < 0.5 || map.yy() < 0.5;
            return whole && anew ? new Mat(turned) : cutOrPadded(turned, left, top, how, fill);
        }
    }

    /** The image in its new orientation, not yet shifted. */
    private static Mat turned(Mat from, Homography map) {
        boolean swapsAxes = Math.abs(map.xx()) < 0.5;
        double alongX = swapsAxes ? map.xy() : map.xx();
        double alongY = swapsAxes ? map.yx() : map.yy();
        if (!swapsAxes) {
            return flipped(from, alongX < 0, alongY < 0);
        }
        try (Mat transposed = Mats.made(to -> opencv_core.transpose(from, to))) {
            return flipped(transposed, alongX < 0, alongY < 0);
        }
    }

    private static Mat flipped(Mat from, boolean alongX, boolean alongY) {
        if (!alongX && !alongY) {
            return new Mat(from);
        }
        int code = alongX && alongY ? -1 : alongX ? 1 : 0;
        return Mats.made(to -> opencv_core.flip(from, to, code));
    }

    /** The canvas with {@code image} at (left, top) and {@code fill} around it. */
    private static Mat cutOrPadded(Mat image, int left, int top, Placement how, double fill) {
        int x = Math.max(0, left);
        int y = Math.max(0, top);
        int width = Math.min(how.width(), left + image.cols()) - x;
        int height = Math.min(how.height(), top + image.rows()) - y;
        if (width == how.width() && height == how.height()) {
            return Mats.copyOf(image, -left, -top, width, height);
        }
        try (Scalar outside = Scalar.all(fill)) {
            Mat canvas = new Mat(how.height(), how.width(), image.type(), outside);
            if (width > 0 && height > 0) {
                try (Rect seen = new Rect(x - left, y - top, width, height);
                        Rect here = new Rect(x, y, width, height);
                        Mat from = new Mat(image, seen);
                        Mat to = new Mat(canvas, here)) {
                    from.copyTo(to);
                }
            }
            return canvas;
        }
    }
}
