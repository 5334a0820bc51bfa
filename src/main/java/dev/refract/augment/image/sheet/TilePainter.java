package dev.refract.augment.image.sheet;

import dev.refract.augment.image.codec.Decoder;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Polygon;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Draws one labeled image as a tile of a sheet. Of each class the largest object with room for it has the name on it: a
 * name on every object would hide small ones, and the legend has all colors.
 */
final class TilePainter {
    private static final Decoder DECODER = new Decoder(100_000_000);
    private static final int PLATE = 14;
    private static final int WIDE_LINES = 256;

    private final int longest;
    private final SheetText text;

    /** @param longest longer side of a tile in pixels */
    TilePainter(int longest, SheetText text) {
        this.longest = longest;
        this.text = text;
    }

    /** A new Mat with the whole image and its label, or with a part of it as it is; the caller closes it. */
    Mat paint(Payload.Image payload, Label label, Optional<PixelWindow> window) {
        try (Raster raster = Raster.of(DECODER.decode(payload.encoded(), ImageHeader.read(payload.encoded())));
                Mat shown = eightBitColor(raster)) {
            return window.map(part -> cut(shown, part)).orElseGet(() -> whole(shown, label));
        }
    }

    /** The part of the window that lies in the image, which a step may have made smaller. */
    private static Mat cut(Mat shown, PixelWindow part) {
        int width = Math.min(part.width(), shown.cols());
        int height = Math.min(part.height(), shown.rows());
        int left = Math.min(part.left(), shown.cols() - width);
        int top = Math.min(part.top(), shown.rows() - height);
        try (Rect area = new Rect(left, top, width, height);
                Mat view = new Mat(shown, area)) {
            return view.clone();
        }
    }

    private Mat whole(Mat shown, Label label) {
        int side = Math.max(shown.cols(), shown.rows());
        double scale = side <= longest ? Math.floorDiv(longest, side) : (double) longest / side;
        int width = (int) Math.max(1, Math.round(shown.cols() * scale));
        int height = (int) Math.max(1, Math.round(shown.rows() * scale));
        Mat tile = resized(shown, width, height, scale < 1 ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_NEAREST);
        label.instances().forEach(instance -> mask(instance, tile));
        label.instances().forEach(instance -> outline(instance, tile, scale));
        names(label, tile, scale);
        return tile;
    }

    private static Mat resized(Mat image, int width, int height, int how) {
        try (Size size = new Size(width, height)) {
            return Mats.made(to -> opencv_imgproc.resize(image, to, size, 0, 0, how));
        }
    }

    /** Shows the first band of a multispectral image, in gray. */
    private static Mat eightBitColor(Raster raster) {
        try (Mat levels = Mats.made(to -> raster.color().convertTo(to, opencv_core.CV_8U, 255.0 / raster.top(), 0))) {
            if (raster.channels() == 3) {
                return new Mat(levels);
            }
            try (Mat first = Mats.made(to -> opencv_core.extractChannel(levels, to, 0))) {
                return Mats.made(to -> opencv_imgproc.cvtColor(first, to, opencv_imgproc.COLOR_GRAY2BGR));
            }
        }
    }

    /** Tints the pixels of the mask with the color of its class. */
    private static void mask(Instance instance, Mat inside) {
        if (instance.mask().isEmpty()) {
            return;
        }
        Bytes png = instance.mask().get();
        try (Mat mask = DECODER.decode(png, ImageHeader.read(png));
                Mat fitted = resized(mask, inside.cols(), inside.rows(), opencv_imgproc.INTER_NEAREST);
                Scalar color = RgbColor.of(instance.category()).scalar();
                Mat plain = new Mat(inside.rows(), inside.cols(), inside.type(), color);
                Mat tinted = Mats.made(to -> opencv_core.addWeighted(inside, 0.6, plain, 0.4, 0, to))) {
            tinted.copyTo(inside, fitted);
        }
    }

    private static void outline(Instance instance, Mat inside, double scale) {
        RgbColor color = RgbColor.of(instance.category());
        for (Polygon polygon : instance.polygons()) {
            closed(polygon.corners(), inside, scale, color);
        }
        instance.box().ifPresent(box -> closed(box.corners(), inside, scale, color));
        for (Keypoint keypoint : instance.keypoints()) {
            try (Point at = at(keypoint.at(), inside, scale);
                    Scalar ink = color.scalar()) {
                int thickness = keypoint.visible() ? opencv_imgproc.FILLED : 1;
                opencv_imgproc.circle(inside, at, 3, ink, thickness, opencv_imgproc.LINE_AA, 0);
            }
        }
    }

    private static void closed(List<dev.refract.sample.Point> corners, Mat inside, double scale, RgbColor color) {
        dev.refract.sample.Point from = corners.get(corners.size() - 1);
        for (dev.refract.sample.Point to : corners) {
            try (Point a = at(from, inside, scale);
                    Point b = at(to, inside, scale);
                    Scalar ink = color.scalar()) {
                opencv_imgproc.line(inside, a, b, ink, thickness(inside), opencv_imgproc.LINE_8, 0);
            }
            from = to;
        }
    }

    /** Two pixels on large tiles, so that light colors can be told apart on light pictures. */
    private static int thickness(Mat inside) {
        return Math.max(inside.cols(), inside.rows()) >= WIDE_LINES ? 2 : 1;
    }

    private void names(Label label, Mat inside, double scale) {
        Map<String, Box> largest = new TreeMap<>();
        for (Instance instance : label.instances()) {
            instance.box()
                    .filter(box -> plateWidth(instance.category()) <= box.width() * scale)
                    .ifPresent(box -> largest.merge(
                            instance.category(),
                            box,
                            (one, other) ->
                                    one.width() * one.height() >= other.width() * other.height() ? one : other));
        }
        largest.forEach((category, box) -> name(category, box, inside, scale));
    }

    private int plateWidth(String category) {
        return text.width(category, SheetText.Style.NAME) + 4;
    }

    /** Writes the class on a plate of its color, above the box or, at the upper edge, inside it. */
    private void name(String category, Box box, Mat inside, double scale) {
        RgbColor color = RgbColor.of(category);
        int width = Math.min(plateWidth(category), inside.cols());
        int x = (int) Math.max(0, Math.min(Math.round(box.left() * scale), inside.cols() - width));
        int y = (int) Math.max(PLATE, Math.round(box.top() * scale));
        try (Rect plate = new Rect(x, y - PLATE, width, PLATE);
                Scalar paint = color.scalar()) {
            opencv_imgproc.rectangle(inside, plate, paint, opencv_imgproc.FILLED, opencv_imgproc.LINE_8, 0);
        }
        text.write(inside, category, SheetText.Style.NAME, x + 2, y - 3, width - 2, color.contrasting());
    }

    /** The pixel that holds a place; the last one for a place on the far edge. */
    private static Point at(dev.refract.sample.Point place, Mat inside, double scale) {
        int x = (int) Math.min(inside.cols() - 1, Math.floor(place.x() * scale));
        int y = (int) Math.min(inside.rows() - 1, Math.floor(place.y() * scale));
        return new Point(x, y);
    }
}
