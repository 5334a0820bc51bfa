package dev.refract.augment.image.raster;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;

/**
 * A decoded image: one grey or three colour channels (blue, green, red) and perhaps transparency, or any
 * other number of channels without a meaning, each
 * of 8 or 16 bits. Transparency is kept apart, so that whatever changes colours cannot touch it, and
 * whatever moves pixels moves both.
 */
public final class Raster implements AutoCloseable {
    private final Mat colour;
    private final Optional<Mat> alpha;

    /** Owns both Mats from now on; they are of one size and depth. */
    public Raster(Mat colour, Optional<Mat> alpha) {
        this.colour = colour;
        this.alpha = alpha;
    }

    /** Takes an image apart, whose fourth and last channel is transparency; closes {@code decoded} unless it becomes the raster. */
    public static Raster of(Mat decoded) {
        if (decoded.channels() != 4) {
            return new Raster(decoded, Optional.empty());
        }
        try (decoded) {
            Mat colour = Mats.made(to -> opencv_imgproc.cvtColor(decoded, to, opencv_imgproc.COLOR_BGRA2BGR));
            return new Raster(colour, Optional.of(Mats.made(to -> opencv_core.extractChannel(decoded, to, 3))));
        }
    }

    /**
     * One Mat of all channels; the caller closes it. Grey with transparency becomes three equal channels
     * with transparency, since no format takes two.
     */
    public Mat joined() {
        if (alpha.isEmpty()) {
            return Mats.made(colour::copyTo);
        }
        try (MatVector parts = channels() == 1
                ? new MatVector(colour, colour, colour, alpha.get())
                : new MatVector(colour, alpha.get())) {
            return Mats.made(to -> opencv_core.merge(parts, to));
        }
    }

    /** A new raster with the colours changed; {@code change} returns a new Mat and leaves its argument. */
    public Raster withColour(UnaryOperator<Mat> change) {
        return withBoth(change, Raster::copy);
    }

    /** A new raster with colours and transparency changed, each to a new Mat. */
    public Raster withBoth(UnaryOperator<Mat> changeColour, UnaryOperator<Mat> changeAlpha) {
        Mat changed = changeColour.apply(colour);
        try {
            return new Raster(changed, alpha.map(changeAlpha));
        } catch (RuntimeException e) {
            changed.close();
            throw e;
        }
    }

    /** A raster of its own with the same pixels. */
    public Raster copy() {
        return withColour(Raster::copy);
    }

    /** Grey, or blue, green and red; to be closed by nobody but this raster. */
    public Mat colour() {
        return colour;
    }

    /** Transparency, full level where opaque; to be closed by nobody but this raster. */
    public Optional<Mat> alpha() {
        return alpha;
    }

    public int width() {
        return colour.cols();
    }

    public int height() {
        return colour.rows();
    }

    /** 1 for grey, 3 for colours, another number for neither; transparency not counted. */
    public int channels() {
        return colour.channels();
    }

    /** The highest level a pixel can have: 255 or 65535. */
    public int top() {
        return top(colour);
    }

    /** The highest level a pixel of {@code image} can have: 255 or 65535. */
    public static int top(Mat image) {
        return image.depth() == opencv_core.CV_16U ? 65535 : 255;
    }

    @Override
    public void close() {
        colour.close();
        alpha.ifPresent(Mat::close);
    }

    private static Mat copy(Mat from) {
        return Mats.made(from::copyTo);
    }
}
