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
import java.util.Set;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Draws one labeled image into a square view of the sheet. A box too narrow for the name of its class has
 * only the color, because names would hide many small objects.
 */
final class CellPainter {
    private static final Decoder DECODER = new Decoder(100_000_000);

    private final Mat view;

    private final Set<String> unnamed;

    /** @param unnamed collects the classes of boxes without a name */
    CellPainter(Mat view, Set<String> unnamed) {
        this.view = view;
        this.unnamed = unnamed;
    }

    void paint(Payload.Image payload, Label label) {
        try (Scalar mat = Scalar.all(232)) {
            fill(mat);
        }
        try (Raster raster = Raster.of(DECODER.decode(payload.encoded(), ImageHeader.read(payload.encoded())));
                Mat shown = eightBitColor(raster)) {
            double scale = Math.min((double) view.cols() / raster.width(), (double) view.rows() / raster.height());
            int width = (int) Math.max(1, Math.round(raster.width() * scale));
            int height = (int) Math.max(1, Math.round(raster.height() * scale));
            try (Rect area = new Rect((view.cols() - width) / 2, (view.rows() - height) / 2, width, height);
                    Mat inside = new Mat(view, area)) {
                fit(shown, inside, scale < 1 ? opencv_imgproc.INTER_AREA : opencv_imgproc.INTER_NEAREST);
                label.instances().forEach(instance -> mask(instance, inside));
                label.instances().forEach(instance -> outline(instance, inside, scale));
            }
        }
    }

    private void fill(Scalar color) {
        try (Rect all = new Rect(0, 0, view.cols(), view.rows())) {
            opencv_imgproc.rectangle(view, all, color, opencv_imgproc.FILLED, opencv_imgproc.LINE_8, 0);
        }
    }

    private static void fit(Mat image, Mat into, int how) {
        try (Size size = new Size(into.cols(), into.rows());
                Mat fitted = Mats.made(to -> opencv_imgproc.resize(image, to, size, 0, 0, how))) {
            fitted.copyTo(into);
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
                Mat fitted = new Mat(inside.rows(), inside.cols(), mask.type());
                Scalar color = RgbColor.of(instance.category()).scalar();
                Mat plain = new Mat(inside.rows(), inside.cols(), inside.type(), color);
                Mat tinted = Mats.made(to -> opencv_core.addWeighted(inside, 0.6, plain, 0.4, 0, to))) {
            fit(mask, fitted, opencv_imgproc.INTER_NEAREST);
            tinted.copyTo(inside, fitted);
        }
    }

    private void outline(Instance instance, Mat inside, double scale) {
        RgbColor color = RgbColor.of(instance.category());
        for (Polygon polygon : instance.polygons()) {
            closed(polygon.corners(), inside, scale, color);
        }
        instance.box().ifPresent(box -> {
            closed(box.corners(), inside, scale, color);
            name(instance.category(), box, inside, scale, color);
        });
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
                opencv_imgproc.line(inside, a, b, ink, 1, opencv_imgproc.LINE_8, 0);
            }
            from = to;
        }
    }

    /** Writes the class on a plate of its color, above the box or, at the upper edge, inside it. */
    private void name(String category, Box box, Mat inside, double scale, RgbColor color) {
        int width = TextPainter.NAME.width(category) + 4;
        if (width > Math.min(inside.cols(), Math.round(box.width() * scale) + 1)) {
            unnamed.add(category);
            return;
        }
        int x = (int) Math.max(0, Math.min(Math.round(box.left() * scale), inside.cols() - width));
        int y = (int) Math.max(12, Math.round(box.top() * scale));
        try (Rect plate = new Rect(x, y - 12, width, 12);
                Scalar paint = color.scalar()) {
            opencv_imgproc.rectangle(inside, plate, paint, opencv_imgproc.FILLED, opencv_imgproc.LINE_8, 0);
        }
        TextPainter.NAME.write(inside, category, x + 2, y - 3, width - 2, color.contrasting());
    }

    /** The pixel that holds a place; the last one for a place on the far edge. */
    private static Point at(dev.refract.sample.Point place, Mat inside, double scale) {
        int x = (int) Math.min(inside.cols() - 1, Math.floor(place.x() * scale));
        int y = (int) Math.min(inside.rows() - 1, Math.floor(place.y() * scale));
        return new Point(x, y);
    }
}
