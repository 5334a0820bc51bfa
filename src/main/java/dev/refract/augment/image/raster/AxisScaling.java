package dev.refract.augment.image.raster;

import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import dev.refract.sample.Box;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/** A placement that enlarges or shrinks a whole-pixel part of the image, perhaps mirrored. */
record AxisScaling(
        int left,
        int top,
        int partWidth,
        int partHeight,
        int width,
        int height,
        Interpolation interpolation,
        boolean mirrorX,
        boolean mirrorY) {
    private static final double DUST = 1e-6;

    /** The scaling equal to {@code how}; empty when it is no such scaling. */
    static Optional<AxisScaling> of(Mat from, Placement how) {
        Homography map = how.matrix();
        if (!map.affine() || Math.abs(map.xy()) > DUST / from.rows() || Math.abs(map.yx()) > DUST / from.cols()) {
            return Optional.empty();
        }
        Homography back = map.inverse();
        Box part = Box.around(how.canvas().stream().map(back::of).toList());
        boolean whole = whole(part.left()) && whole(part.top()) && whole(part.right()) && whole(part.bottom());
        boolean inside = part.left() > -DUST
                && part.top() > -DUST
                && part.right() < from.cols() + DUST
                && part.bottom() < from.rows() + DUST;
        if (!whole || !inside) {
            return Optional.empty();
        }
        return Optional.of(new AxisScaling(
                (int) Math.rint(part.left()),
                (int) Math.rint(part.top()),
                (int) Math.rint(part.width()),
                (int) Math.rint(part.height()),
                how.width(),
                how.height(),
                how.interpolation(),
                map.xx() < 0,
                map.yy() < 0));
    }

    Mat apply(Mat from) {
        try (Rect part = new Rect(left, top, partWidth, partHeight);
                Mat view = new Mat(from, part);
                Mat scaled = scaled(view)) {
            if (!mirrorX && !mirrorY) {
                return new Mat(scaled);
            }
            int code = mirrorX && mirrorY ? -1 : mirrorX ? 1 : 0;
            return Mats.made(to -> opencv_core.flip(scaled, to, code));
        }
    }

    /** Averages areas where an axis shrinks, then interpolates where one grows. */
    private Mat scaled(Mat view) {
        if (interpolation == Interpolation.NEAREST) {
            return GridSampling.grid(view, width, height);
        }
        int smallWidth = Math.min(width, partWidth);
        int smallHeight = Math.min(height, partHeight);
        if (smallWidth == partWidth && smallHeight == partHeight) {
            return resized(view, width, height, Resampler.code(interpolation));
        }
        try (Mat small = resized(view, smallWidth, smallHeight, opencv_imgproc.INTER_AREA)) {
            return smallWidth == width && smallHeight == height
                    ? new Mat(small)
                    : resized(small, width, height, Resampler.code(interpolation));
        }
    }

    private static Mat resized(Mat from, int width, int height, int code) {
        try (Size size = new Size(width, height)) {
            return Mats.made(to -> opencv_imgproc.resize(from, to, size, 0, 0, code));
        }
    }

    private static boolean whole(double at) {
        return Math.abs(at - Math.rint(at)) < DUST;
    }
}
