package dev.refract.augment.image;

import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.raster.Mats;
import dev.refract.sample.Bytes;
import dev.refract.sample.Payload;
import java.util.function.Consumer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.RNG;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Images for tests, drawn here, the same every time. */
public final class TestPictures {
    private TestPictures() {}

    /** Smooth blobs over all levels, like a photograph; {@code type} is OpenCV's. The caller closes it. */
    public static Mat blobs(int width, int height, int type, long seed) {
        try (RNG generator = new RNG(seed);
                Scalar low = Scalar.all(0);
                Scalar high = Scalar.all(opencv_core.CV_MAT_DEPTH(type) == opencv_core.CV_16U ? 65536 : 256);
                Mat from = new Mat(1, 1, opencv_core.CV_64F, low);
                Mat to = new Mat(1, 1, opencv_core.CV_64F, high);
                Size coarse = new Size(Math.max(1, width / 8), Math.max(1, height / 8));
                Size full = new Size(width, height);
                Mat noise = new Mat(coarse, type)) {
            try (Mat flat = noise.reshape(1)) {
                generator._fill(flat, RNG.UNIFORM, from, to);
            }
            return Mats.made(image -> opencv_imgproc.resize(noise, image, full, 0, 0, opencv_imgproc.INTER_CUBIC));
        }
    }

    /** An image of zeros on which {@code draw} draws. The caller closes it. */
    public static Mat black(int width, int height, int type, Consumer<Mat> draw) {
        try (Scalar zero = Scalar.all(0)) {
            Mat image = new Mat(height, width, type, zero);
            draw.accept(image);
            return image;
        }
    }

    public static Bytes png(Mat image) {
        return new Encoder(ImageFormat.PNG, 100).encode(image);
    }

    public static Bytes jpeg(Mat image) {
        return new Encoder(ImageFormat.JPEG, 95).encode(image);
    }

    public static Payload.Image payload(ImageFormat format, Mat image) {
        return new Payload.Image(new Encoder(format, 95).encode(image), format.mediaType());
    }

    /** Blobs as a payload. */
    public static Payload.Image payload(ImageFormat format, int width, int height, int type) {
        try (Mat image = blobs(width, height, type, 42)) {
            return payload(format, image);
        }
    }
}
