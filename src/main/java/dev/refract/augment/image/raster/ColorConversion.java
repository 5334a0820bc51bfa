package dev.refract.augment.image.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Images into a color space and back, with every channel stretched to the full level, so that an image in any space
 * is an image of 8 or 16 bits again. Hue is a full circle: the full level is as good as 0.
 *
 * <p>Apart from {@link ColorSpace} because pipelines name that, and can be read without OpenCV.
 *
 * @param space the space beside blue, green and red
 */
public record ColorConversion(ColorSpace space) {

    /** From blue, green and red to the space; gray stays gray. The caller closes it. */
    public Mat of(Mat bgr) {
        return bgr.channels() == 1
                ? Mats.made(bgr::copyTo)
                : converted(bgr, shares -> Mats.made(to -> opencv_imgproc.cvtColor(shares, to, codeInto())), true);
    }

    /** From the space to blue, green and red; gray stays gray. The caller closes it. */
    public Mat back(Mat image) {
        return image.channels() == 1
                ? Mats.made(image::copyTo)
                : converted(image, shares -> Mats.made(to -> opencv_imgproc.cvtColor(shares, to, codeBack())), false);
    }

    /**
     * From blue, green and red to the space, its first channel where red is: as a reader of the file counts them, who
     * finds red first. Gray stays gray. The caller closes it.
     */
    public Mat asRead(Mat bgr) {
        try (Mat there = of(bgr)) {
            return reversed(there);
        }
    }

    /**
     * As {@link #asRead}, with the levels that OpenCV stores in images of 8 bits: hue in steps of two degrees. The caller
     * closes it.
     */
    public Mat asStored(Mat bgr) {
        if (bgr.channels() == 1) {
            return Mats.made(bgr::copyTo);
        }
        try (Mat shares = FloatImage.of(bgr);
                Mat there = Mats.made(to -> opencv_imgproc.cvtColor(shares, to, codeInto()));
                Mat fitting = stretched(there, true, space.storedSpans());
                Mat levels = Mats.made(to -> FloatImage.write(fitting, bgr, to))) {
            return reversed(levels);
        }
    }

    /** Undoes {@link #asRead}; gray stays gray. The caller closes it. */
    public Mat backFromRead(Mat image) {
        try (Mat there = reversed(image)) {
            return back(there);
        }
    }

    private static Mat reversed(Mat image) {
        return image.channels() == 1
                ? Mats.made(image::copyTo)
                : Mats.made(to -> opencv_imgproc.cvtColor(image, to, opencv_imgproc.COLOR_BGR2RGB));
    }

    /** The image with only its {@link ColorSpace#brightness} changed, a one-channel image. The caller closes it. */
    public Mat withBrightness(Mat bgr, UnaryOperator<Mat> change) {
        if (bgr.channels() == 1) {
            return change.apply(bgr);
        }
        int channel = space.brightness();
        try (Mat here = of(bgr);
                Mat old = Mats.made(to -> opencv_core.extractChannel(here, to, channel));
                Mat changed = change.apply(old)) {
            opencv_core.insertChannel(changed, here, channel);
            return back(here);
        }
    }

    private int codeInto() {
        return switch (space) {
            case HSV -> opencv_imgproc.COLOR_BGR2HSV;
            case HLS -> opencv_imgproc.COLOR_BGR2HLS;
            case LAB -> opencv_imgproc.COLOR_BGR2Lab;
            case LUV -> opencv_imgproc.COLOR_BGR2Luv;
            case YCRCB -> opencv_imgproc.COLOR_BGR2YCrCb;
            case YUV -> opencv_imgproc.COLOR_BGR2YUV;
            case XYZ -> opencv_imgproc.COLOR_BGR2XYZ;
        };
    }

    private int codeBack() {
        return switch (space) {
            case HSV -> opencv_imgproc.COLOR_HSV2BGR;
            case HLS -> opencv_imgproc.COLOR_HLS2BGR;
            case LAB -> opencv_imgproc.COLOR_Lab2BGR;
            case LUV -> opencv_imgproc.COLOR_Luv2BGR;
            case YCRCB -> opencv_imgproc.COLOR_YCrCb2BGR;
            case YUV -> opencv_imgproc.COLOR_YUV2BGR;
            case XYZ -> opencv_imgproc.COLOR_XYZ2BGR;
        };
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
        return stretched(image, toShares, space.spans());
    }

    private Mat stretched(Mat image, boolean toShares, double[] span) {
        double[] low = space.lows();
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
