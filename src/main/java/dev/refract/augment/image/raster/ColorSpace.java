package dev.refract.augment.image.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Color spaces, with every channel stretched to the full level, so that an image in any of them is an
 * image of 8 or 16 bits again. Hue is a full circle: the full level is as good as 0.
 */
public enum ColorSpace {
    HSV(2, opencv_imgproc.COLOR_BGR2HSV, opencv_imgproc.COLOR_HSV2BGR),
    HLS(1, opencv_imgproc.COLOR_BGR2HLS, opencv_imgproc.COLOR_HLS2BGR),
    LAB(0, opencv_imgproc.COLOR_BGR2Lab, opencv_imgproc.COLOR_Lab2BGR),
    LUV(0, opencv_imgproc.COLOR_BGR2Luv, opencv_imgproc.COLOR_Luv2BGR),
    YCRCB(0, opencv_imgproc.COLOR_BGR2YCrCb, opencv_imgproc.COLOR_YCrCb2BGR),
    YUV(0, opencv_imgproc.COLOR_BGR2YUV, opencv_imgproc.COLOR_YUV2BGR),
    XYZ(1, opencv_imgproc.COLOR_BGR2XYZ, opencv_imgproc.COLOR_XYZ2BGR);

    private final int brightness;
    private final int into;
    private final int back;

    /** @param brightness the channel that says how bright a pixel is */
    ColorSpace(int brightness, int into, int back) {
        this.brightness = brightness;
        this.into = into;
        this.back = back;
    }

    /** The range of each channel in floating point, as OpenCV has it. */
    private double[] spans() {
        return switch (this) {
            case HSV, HLS -> new double[] {360, 1, 1};
            case LAB -> new double[] {100, 255, 255};
            case LUV -> new double[] {100, 354, 262};
            case YCRCB, YUV, XYZ -> new double[] {1, 1, 1};
        };
    }

    /** The lowest value of each channel in floating point. */
    private double[] lows() {
        return switch (this) {
            case LAB -> new double[] {0, -128, -128};
            case LUV -> new double[] {0, -134, -140};
            case HSV, HLS, YCRCB, YUV, XYZ -> new double[3];
        };
    }

    /** The channel that says how bright a pixel is. */
    public int brightness() {
        return brightness;
    }

    /** From blue, green and red to this space; gray stays gray. The caller closes it. */
    public Mat of(Mat bgr) {
        return bgr.channels() == 1
                ? Mats.made(bgr::copyTo)
                : converted(bgr, shares -> Mats.made(to -> opencv_imgproc.cvtColor(shares, to, into)), true);
    }

    /** From this space to blue, green and red; gray stays gray. The caller closes it. */
    public Mat back(Mat image) {
        return image.channels() == 1
                ? Mats.made(image::copyTo)
                : converted(image, shares -> Mats.made(to -> opencv_imgproc.cvtColor(shares, to, back)), false);
    }

    /** The image with only its {@link #brightness} changed, a one-channel image. The caller closes it. */
    public Mat withBrightness(Mat bgr, UnaryOperator<Mat> change) {
        if (bgr.channels() == 1) {
            return change.apply(bgr);
        }
        int channel = brightness();
        try (Mat here = of(bgr);
                Mat old = Mats.made(to -> opencv_core.extractChannel(here, to, channel));
                Mat changed = change.apply(old)) {
            opencv_core.insertChannel(changed, here, channel);
            return back(here);
        }
    }

    private Mat converted(Mat image, UnaryOperator<Mat> convert, boolean stretchAfter) {
        try (Mat shares = FloatImage.of(image);
                Mat ready = stretchAfter ? new Mat(shares) : stretched(shares, false);
                Mat done = convert.apply(ready);
                Mat fitting = stretchAfter ? stretched(done, true) : new Mat(done)) {
            return Mats.made(to -> FloatImage.write(fitting, image, to));
        }
    }

    private Mat stretched(Mat image, boolean toShares) {
        double[] span = spans();
        double[] low = lows();
        List<List<Double>> rows = new ArrayList<>();
        for (int channel = 0; channel < 3; channel++) {
            List<Double> row = new ArrayList<>(List.of(0.0, 0.0, 0.0));
            row.set(channel, toShares ? 1 / span[channel] : span[channel]);
            row.add(toShares ? -low[channel] / span[channel] : low[channel]);
            rows.add(row);
        }
        double[] weights = rows.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        try (DoublePointer data = new DoublePointer(weights);
                Mat matrix = new Mat(3, 4, opencv_core.CV_64F, data)) {
            return Mats.made(to -> opencv_core.transform(image, to, matrix));
        }
    }
}
