package dev.refract.augment.image.label;

import dev.refract.augment.image.raster.ConvexMask;
import dev.refract.augment.image.raster.DisplacementResampler;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Resampler;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Displacement;
import dev.refract.augment.image.warp.HalfPlane;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import dev.refract.augment.image.warp.PolygonClipping;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.sample.Box;
import dev.refract.sample.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** An object's mask as the smallest rectangle around its pixels, and where on the canvas that lies. */
public final class MaskPatch implements AutoCloseable {
    private static final Resampling NEAREST = new Resampling(Border.CONSTANT, 0, Interpolation.NEAREST);

    private final Mat pixels;
    private final int left;
    private final int top;

    private MaskPatch(Mat pixels, int left, int top) {
        this.pixels = pixels;
        this.left = left;
        this.top = top;
    }

    /** Share of the mask's pixels that are neither cut off nor painted over. */
    double visibleShare(CumulativeWarp warp) {
        double all = opencv_core.countNonZero(pixels);
        try (Mat seen = Mats.made(pixels::copyTo)) {
            keep(seen, warp.visiblePart(bounds().corners()), true);
            for (List<HalfPlane> cover : warp.coveredRegions()) {
                keep(seen, PolygonClipping.clip(bounds().corners(), cover), false);
            }
            return opencv_core.countNonZero(seen) / all;
        }
    }

    /** The mask on the current canvas; empty when no pixel is left. The caller closes it. */
    Optional<MaskPatch> moved(CumulativeWarp warp) {
        List<Point> visible = warp.visiblePart(bounds().corners());
        if (visible.isEmpty()) {
            return Optional.empty();
        }
        List<Point> landed = warp.toCanvas(visible);
        Box around = Box.around(landed);
        int x = (int) Math.floor(around.left());
        int y = (int) Math.floor(around.top());
        int width = (int) Math.ceil(around.right()) - x;
        int height = (int) Math.ceil(around.bottom()) - y;
        if (width < 1 || height < 1) {
            return Optional.empty();
        }
        Homography map = Homography.translation(left, top).then(warp.matrix()).then(Homography.translation(-x, -y));
        boolean whole = PolygonClipping.area(visible) > bounds().area() * (1 - 1e-9);
        List<Point> window =
                landed.stream().map(p -> new Point(p.x() - x, p.y() - y)).toList();
        Placement how = new Placement(
                pixels.cols(),
                pixels.rows(),
                map,
                width,
                height,
                Border.CONSTANT,
                0,
                Interpolation.NEAREST,
                whole ? List.of() : window);
        try (Mat placed = Resampler.place(pixels, how, 0)) {
            return trimmed(placed, x, y);
        }
    }

    /** The mask after a displacement; empty when no pixel of it is left. The caller closes it. */
    Optional<MaskPatch> moved(Displacement how) {
        try (Mat canvas = onCanvas(how.width(), how.height());
                Mat moved = DisplacementResampler.place(canvas, how, NEAREST, 0)) {
            return trimmed(moved, 0, 0);
        }
    }

    /** Centers of pixels set, spread evenly over the mask. */
    List<Point> samples() {
        List<Point> samples = new ArrayList<>();
        int stepX = Math.max(1, pixels.cols() / SamplePoints.SIDE);
        int stepY = Math.max(1, pixels.rows() / SamplePoints.SIDE);
        try (UByteIndexer levels = pixels.createIndexer()) {
            for (int y = 0; y < pixels.rows(); y += stepY) {
                for (int x = 0; x < pixels.cols(); x += stepX) {
                    if (levels.get(y, x) != 0) {
                        samples.add(new Point(left + x + 0.5, top + y + 0.5));
                    }
                }
            }
        }
        return samples;
    }

    /** Bounds on its canvas. */
    public Box bounds() {
        return new Box(left, top, left + pixels.cols(), top + pixels.rows());
    }

    /** Number of pixels set. */
    public int area() {
        return opencv_core.countNonZero(pixels);
    }

    /** The place of one of its pixels, counted row by row from 0; {@code index} is below the area. */
    public Box pixel(int index) {
        try (UByteIndexer levels = pixels.createIndexer()) {
            int rest = index;
            for (int y = 0; y < pixels.rows(); y++) {
                for (int x = 0; x < pixels.cols(); x++) {
                    if (levels.get(y, x) != 0 && rest-- == 0) {
                        return new Box(left + x, top + y, left + x + 1, top + y + 1);
                    }
                }
            }
        }
        throw new IllegalArgumentException("mask has " + area() + " pixels, asked for number " + index);
    }

    /** The mask as a picture of its whole canvas; the caller closes it. */
    Mat onCanvas(int width, int height) {
        Mat canvas = Mats.of(new byte[Math.multiplyExact(width, height)], width, height);
        try (Rect part = new Rect(left, top, pixels.cols(), pixels.rows());
                Mat view = new Mat(canvas, part)) {
            pixels.copyTo(view);
            return canvas;
        }
    }

    @Override
    public void close() {
        pixels.close();
    }

    /** Sets to 0 what is outside (or inside) a convex polygon on the canvas. */
    private void keep(Mat seen, List<Point> convex, boolean inside) {
        List<Point> here =
                convex.stream().map(p -> new Point(p.x() - left, p.y() - top)).toList();
        try (Mat in = ConvexMask.of(here, seen.cols(), seen.rows());
                Mat kept = inside ? new Mat(in) : Mats.made(to -> opencv_core.bitwise_not(in, to))) {
            opencv_core.bitwise_and(seen, kept, seen);
        }
    }

    /**
     * The pixels set of a mask.
     *
     * @param x where its left edge lies on the canvas
     * @param y where its upper edge lies on the canvas
     * @return empty when no pixel is set
     */
    static Optional<MaskPatch> trimmed(Mat mask, int x, int y) {
        try (Rect around = opencv_imgproc.boundingRect(mask)) {
            return around.width() < 1 || around.height() < 1
                    ? Optional.empty()
                    : Optional.of(new MaskPatch(
                            Mats.copyOf(mask, around.x(), around.y(), around.width(), around.height()),
                            x + around.x(),
                            y + around.y()));
        }
    }
}
