package dev.refract.augment.image;

import dev.refract.augment.image.codec.Decoder;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.sample.Bytes;
import org.bytedeco.javacpp.indexer.Indexer;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Looking at single pixels, and setting them. */
public final class TestPixels {
    private TestPixels() {}

    /** The caller closes it. */
    public static Mat decoded(Bytes encoded) {
        return new Decoder(1L << 30).decode(encoded, ImageHeader.read(encoded));
    }

    public static int level(Mat image, int x, int y, int channel) {
        try (Indexer pixels = image.createIndexer()) {
            return (int) pixels.getDouble(y, x, channel);
        }
    }

    public static void set(Mat image, int x, int y, int channel, int level) {
        try (Indexer pixels = image.createIndexer()) {
            pixels.putDouble(new long[] {y, x, channel}, level);
        }
    }

    public static void fill(Mat image, int left, int top, int width, int height, int level) {
        try (Rect area = new Rect(left, top, width, height);
                Scalar color = Scalar.all(level)) {
            opencv_imgproc.rectangle(image, area, color, opencv_imgproc.FILLED, opencv_imgproc.LINE_8, 0);
        }
    }
}
