package dev.refract.augment.image.raster;

import dev.refract.augment.image.warp.Displacement;
import dev.refract.augment.image.warp.DisplacementField;
import dev.refract.augment.image.warp.DisplacementRows;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.augment.image.warp.TilePermutation;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.util.function.UnaryOperator;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Applies a displacement to pixels: remaps them by their sources, or copies tiles to their new places. */
public final class DisplacementResampler {
    /** OpenCV's remap addresses pixels with 16 bits. */
    private static final int LONGEST_SIDE = 32766;

    private DisplacementResampler() {}

    /** A new raster; transparency is 0 outside the old image. */
    public static Raster place(Raster from, Displacement how, Resampling resampling) {
        UnaryOperator<Mat> color = pixels ->
                Mats.byPlanes(pixels, plane -> place(plane, how, resampling, resampling.fill() * Raster.top(plane)));
        UnaryOperator<Mat> alpha = channel -> place(channel, how, resampling, 0);
        return how instanceof TilePermutation || resampling.interpolation() == Interpolation.NEAREST
                ? from.withBoth(color, alpha)
                : PremultipliedAlpha.place(from, color, alpha);
    }

    /** A new Mat of any channels, outside filled with {@code fill}; the caller closes it. */
    public static Mat place(Mat from, Displacement how, Resampling resampling, double fill) {
        return how instanceof DisplacementField field
                ? remapped(from, field, resampling, fill)
                : shuffled(from, (TilePermutation) how);
    }

    private static Mat remapped(Mat from, DisplacementField field, Resampling resampling, double fill) {
        if (Math.max(from.cols(), from.rows()) > LONGEST_SIDE) {
            throw new DataFault(
                    Reason.CANNOT_AUGMENT,
                    "an image of " + from.cols() + "x" + from.rows()
                            + " is too large to be distorted: the longest side allowed is " + LONGEST_SIDE + " pixels");
        }
        int border = Resampler.borderCode(resampling.border());
        int flags = Resampler.code(resampling.interpolation());
        try (Mat mapX = new Mat(from.rows(), from.cols(), opencv_core.CV_32FC1);
                Mat mapY = new Mat(from.rows(), from.cols(), opencv_core.CV_32FC1);
                Scalar outside = Scalar.all(fill)) {
            fill(mapX, mapY, field);
            return Mats.made(to -> opencv_imgproc.remap(from, to, mapX, mapY, flags, border, outside));
        }
    }

    private static void fill(Mat mapX, Mat mapY, DisplacementField field) {
        float[] rowX = new float[mapX.cols()];
        float[] rowY = new float[mapX.cols()];
        DisplacementRows rows = new DisplacementRows(field);
        try (BytePointer bytesX = mapX.data();
                BytePointer bytesY = mapY.data();
                FloatPointer xs = new FloatPointer(bytesX);
                FloatPointer ys = new FloatPointer(bytesY)) {
            for (int y = 0; y < mapX.rows(); y++) {
                rows.fill(y, rowX, rowY);
                xs.position((long) y * rowX.length).put(rowX);
                ys.position((long) y * rowX.length).put(rowY);
            }
        }
    }

    private static Mat shuffled(Mat from, TilePermutation permutation) {
        return Mats.made(to -> {
            from.copyTo(to);
            for (int place = 0; place < permutation.order().size(); place++) {
                int old = permutation.order().get(place);
                try (Rect source = new Rect(
                                permutation.left(old),
                                permutation.top(old),
                                permutation.tileWidth(),
                                permutation.tileHeight());
                        Rect target = new Rect(
                                permutation.left(place),
                                permutation.top(place),
                                permutation.tileWidth(),
                                permutation.tileHeight());
                        Mat taken = new Mat(from, source);
                        Mat shown = new Mat(to, target)) {
                    taken.copyTo(shown);
                }
            }
        });
    }
}
