package dev.refract.augment.image.color;

import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.ToneTable;
import dev.refract.augment.image.step.Filter;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;

/**
 * Drawn shifts.
 *
 * @param hue degrees
 * @param saturation share of full
 * @param value share of full
 */
public record HsvFilter(double hue, double saturation, double value) implements Filter {
    /** Below this saturation a color is mostly noise; the shift fades to 0 at gray. */
    private static final double NEARLY_GRAY = 0.125;

    @Override
    public void filter(Mat from, Mat to) {
        if (from.channels() == 1) {
            try (Mat shifted = ToneTable.of(channel -> level -> level + value, 1, Raster.top(from))
                    .applyTo(from)) {
                shifted.copyTo(to);
            }
        } else if (from.depth() == opencv_core.CV_8U) {
            shift(from, to);
        } else {
            shiftDeep(from, to);
        }
    }

    /** The curves for hue, saturation and value of 8 bits; the circle has 256 hues, so level 256 equals 0. */
    private ToneTable.Curve curve(int channel) {
        return switch (channel) {
            case 0 ->
                level -> {
                    double turns = level * 255 / 256 + hue / 360;
                    return (turns - Math.floor(turns)) * 256 / 255;
                };
            case 1 -> level -> level + saturation * Math.min(1, level / NEARLY_GRAY);
            default -> level -> level + value;
        };
    }

    private void shift(Mat from, Mat to) {
        try (Mat hsv = Mats.made(made -> opencv_imgproc.cvtColor(from, made, opencv_imgproc.COLOR_BGR2HSV_FULL));
                Mat shifted = shifted(hsv)) {
            opencv_imgproc.cvtColor(shifted, to, opencv_imgproc.COLOR_HSV2BGR_FULL);
        }
    }

    /** Uses one lookup when only the hue changes, which is faster than three. */
    private Mat shifted(Mat hsv) {
        if (saturation != 0 || value != 0) {
            return ToneTable.of(this::curve, 3, 255).applyTo(hsv);
        }
        try (Mat old = Mats.made(made -> opencv_core.extractChannel(hsv, made, 0));
                Mat turned = ToneTable.of(this::curve, 1, 255).applyTo(old)) {
            opencv_core.insertChannel(turned, hsv, 0);
            return new Mat(hsv);
        }
    }

    /** The same in floating point, for 16 bits: hue in degrees, which OpenCV wraps. */
    private void shiftDeep(Mat from, Mat to) {
        int top = Raster.top(from);
        try (Mat shares = Mats.made(made -> from.convertTo(made, opencv_core.CV_32F, 1.0 / top, 0));
                Mat hsv = Mats.made(made -> opencv_imgproc.cvtColor(shares, made, opencv_imgproc.COLOR_BGR2HSV));
                Mat h = Mats.made(made -> opencv_core.extractChannel(hsv, made, 0));
                Mat s = Mats.made(made -> opencv_core.extractChannel(hsv, made, 1));
                Mat v = Mats.made(made -> opencv_core.extractChannel(hsv, made, 2));
                Mat weight = Mats.made(made -> s.convertTo(made, opencv_core.CV_32F, 1 / NEARLY_GRAY, 0));
                MatVector parts = new MatVector(h, s, v)) {
            h.convertTo(h, opencv_core.CV_32F, 1, hue);
            opencv_imgproc.threshold(weight, weight, 1, 1, opencv_imgproc.THRESH_TRUNC);
            opencv_core.scaleAdd(weight, saturation, s, s);
            clip(s);
            v.convertTo(v, opencv_core.CV_32F, 1, value);
            clip(v);
            opencv_core.merge(parts, hsv);
            opencv_imgproc.cvtColor(hsv, shares, opencv_imgproc.COLOR_HSV2BGR);
            shares.convertTo(to, opencv_core.CV_16U, top, 0);
        }
    }

    private static void clip(Mat shares) {
        opencv_imgproc.threshold(shares, shares, 1, 1, opencv_imgproc.THRESH_TRUNC);
        opencv_imgproc.threshold(shares, shares, 0, 1, opencv_imgproc.THRESH_TOZERO);
    }
}
