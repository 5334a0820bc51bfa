package dev.refract.augment.image.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;

/** Creates Mats; a failure on the way closes them. */
public final class Mats {
    static {
        // stream threads run in parallel; OpenCV's own pool would compete with them
        opencv_core.setNumThreads(1);
    }

    private Mats() {}

    /** A new Mat that {@code work} fills; the caller closes it. */
    public static Mat made(Consumer<Mat> work) {
        Mat made = new Mat();
        try {
            work.accept(made);
            return made;
        } catch (RuntimeException e) {
            made.close();
            throw e;
        }
    }

    /**
     * A new Mat: the image after {@code change}. Most OpenCV calls take at most four channels, so an image
     * with more is changed channel by channel.
     *
     * @param change must treat all channels alike and return a new Mat
     */
    public static Mat byPlanes(Mat image, UnaryOperator<Mat> change) {
        if (image.channels() <= 4) {
            return change.apply(image);
        }
        return eachPlane(image, channel -> {
            try (Mat plane = plane(image, channel)) {
                return change.apply(plane);
            }
        });
    }

    /**
     * A new Mat: {@code change} joins two images channel by channel.
     *
     * @param change must not change its arguments and must return a new Mat of one channel
     */
    public static Mat byPlanes(Mat image, Mat other, BinaryOperator<Mat> change) {
        return eachPlane(image, channel -> {
            try (Mat plane = plane(image, channel);
                    Mat partner = plane(other, channel)) {
                return change.apply(plane, partner);
            }
        });
    }

    private static Mat plane(Mat image, int channel) {
        return made(to -> opencv_core.extractChannel(image, to, channel));
    }

    private static Mat eachPlane(Mat image, IntFunction<Mat> made) {
        List<Mat> planes = new ArrayList<>();
        try {
            for (int i = 0; i < image.channels(); i++) {
                planes.add(made.apply(i));
            }
            try (MatVector all = new MatVector(planes.toArray(new Mat[0]))) {
                return made(to -> opencv_core.merge(all, to));
            }
        } finally {
            planes.forEach(Mat::close);
        }
    }

    /** A copy of the part of {@code from} that starts at (left, top); the caller closes it. */
    public static Mat copyOf(Mat from, int left, int top, int width, int height) {
        try (Rect part = new Rect(left, top, width, height);
                Mat view = new Mat(from, part)) {
            return made(view::copyTo);
        }
    }

    /** A one-channel 8-bit Mat of these bytes, row by row; the caller closes it. */
    public static Mat of(byte[] levels, int width, int height) {
        try (BytePointer data = new BytePointer(levels);
                Mat view = new Mat(height, width, opencv_core.CV_8UC1, data)) {
            return made(view::copyTo);
        }
    }

    /** A one-row 8-bit Mat, interleaved in {@code channels}; the caller closes it. */
    static Mat row(byte[] levels, int channels) {
        try (BytePointer data = new BytePointer(levels);
                Mat view = new Mat(1, levels.length / channels, opencv_core.CV_8UC(channels), data)) {
            return made(view::copyTo);
        }
    }

    /** A one-row 16-bit Mat, interleaved in {@code channels}; the caller closes it. */
    static Mat row(short[] levels, int channels) {
        try (ShortPointer data = new ShortPointer(levels);
                Mat view = new Mat(1, levels.length / channels, opencv_core.CV_16UC(channels), data)) {
            return made(view::copyTo);
        }
    }
}
