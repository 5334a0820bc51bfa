package dev.refract.augment.image.raster;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.ShortPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * The levels of an image as numbers, row by row, channels interleaved, for work without an OpenCV call. A
 * char holds levels of 8 and of 16 bits.
 */
public final class Levels {
    private Levels() {}

    /** The levels of an image of 8 or 16 bits. */
    public static char[] of(Mat image) {
        if (!image.isContinuous()) {
            try (Mat whole = Mats.made(image::copyTo)) {
                return of(whole);
            }
        }
        int count = Math.toIntExact(image.total() * image.channels());
        char[] levels = new char[count];
        try (BytePointer data = image.data()) {
            if (image.depth() == opencv_core.CV_8U) {
                byte[] bytes = new byte[count];
                data.get(bytes);
                for (int i = 0; i < count; i++) {
                    levels[i] = (char) (bytes[i] & 0xff);
                }
            } else {
                short[] shorts = new short[count];
                try (ShortPointer words = new ShortPointer(data)) {
                    words.get(shorts);
                }
                for (int i = 0; i < count; i++) {
                    levels[i] = (char) shorts[i];
                }
            }
        }
        return levels;
    }

    /** Writes levels to {@code to} as an image of the size and type of {@code like}. */
    public static void write(char[] levels, Mat like, Mat to) {
        to.create(like.rows(), like.cols(), like.type());
        try (BytePointer data = to.data()) {
            if (like.depth() == opencv_core.CV_8U) {
                byte[] bytes = new byte[levels.length];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = (byte) levels[i];
                }
                data.put(bytes);
            } else {
                short[] shorts = new short[levels.length];
                for (int i = 0; i < shorts.length; i++) {
                    shorts[i] = (short) levels[i];
                }
                try (ShortPointer words = new ShortPointer(data)) {
                    words.put(shorts);
                }
            }
        }
    }

    /** The nearest level to {@code value}, clipped to [0, top]. */
    public static char clipped(double value, int top) {
        return (char) Math.min(Math.max(Math.round(value), 0), top);
    }
}
