package dev.refract.augment.image.sheet;

import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Text in OpenCV's Hershey fonts, which are ASCII only: any other character becomes a question mark. */
enum TextPainter {
    TITLE(0.5),
    CAPTION(0.38),
    NAME(0.36);

    /** Nearly black. */
    static final RgbColor INK = new RgbColor(40, 40, 40);

    private final double scale;

    TextPainter(double scale) {
        this.scale = scale;
    }

    /** Writes on one line from (x, y), the left end of its base line; cut to {@code room} pixels. */
    void write(Mat on, String text, int x, int y, int room, RgbColor color) {
        String shown = fitting(text.replaceAll("[^ -~]", "?"), room);
        try (Point at = new Point(x, y);
                Scalar ink = color.scalar()) {
            opencv_imgproc.putText(
                    on, shown, at, opencv_imgproc.FONT_HERSHEY_SIMPLEX, scale, ink, 1, opencv_imgproc.LINE_AA, false);
        }
    }

    /** Width in pixels. */
    int width(String text) {
        int[] baseline = new int[1];
        try (Size size = opencv_imgproc.getTextSize(text, opencv_imgproc.FONT_HERSHEY_SIMPLEX, scale, 1, baseline)) {
            return size.width();
        }
    }

    private String fitting(String text, int room) {
        String shown = text;
        int kept = text.length();
        while (kept > 0 && width(shown) > room) {
            kept--;
            shown = text.substring(0, kept) + "..";
        }
        return shown;
    }
}
