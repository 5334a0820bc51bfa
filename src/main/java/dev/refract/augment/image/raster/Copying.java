package dev.refract.augment.image.raster;

import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Placement;
import dev.refract.sample.Box;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Placements that copy pixels without resampling: quarter turns, mirrors, crops, pads, whole shifts. */
final class Copying {
    private Copying() {}

    static Mat place(Mat from, Placement how, double fill) {
        Homography map = how.matrix();
        try (Mat turned = turned(from, map)) {
            Box landed = Box.around(new Box(0, 0, from.cols(), from.rows())
                    .corners().stream().map(map::of).toList());
            int left = (int) Math.rint(landed.left());
            int top = (int) Math.rint(landed.top());
            return cutOrPadded(turned, left, top, how, fill);
        }
    }

    /** The image in its new orientation, at its own place. */
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

    private static Mat cutOrPadded(Mat image, int left, int top, Placement how, double fill) {
        int width = how.width();
        int height = how.height();
        if (left == 0 && top == 0 && width == image.cols() && height == image.rows()) {
            return Mats.made(image::copyTo);
        }
        int before = Math.max(0, left);
        int above = Math.max(0, top);
        int after = Math.max(0, width - left - image.cols());
        int below = Math.max(0, height - top - image.rows());
        if (before + above + after + below == 0) {
            return Mats.copyOf(image, -left, -top, width, height);
        }
        int border = Resampler.borderCode(how.border());
        try (Scalar outside = Scalar.all(fill);
                Mat padded = Mats.made(
                        to -> opencv_core.copyMakeBorder(image, to, above, below, before, after, border, outside))) {
            return Mats.copyOf(padded, Math.max(0, -left), Math.max(0, -top), width, height);
        }
    }
}
