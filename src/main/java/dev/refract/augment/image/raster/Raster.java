package dev.refract.augment.image.raster;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;

/**
 * A decoded image: one gray or three color channels (blue, green, red) and perhaps transparency, or any other
 * number of channels (multispectral), each of 8 or 16 bits. Transparency is stored separately: steps that
 * change colors do not touch it, and warps move both.
 */
public final class Raster implements AutoCloseable {
    private final Mat color;
    private final Optional<Mat> alpha;

    /** Takes ownership of both Mats, which must have the same size and depth. */
    public Raster(Mat color, Optional<Mat> alpha) {
        this.color = color;
        this.alpha = alpha;
    }

    /**
     * Splits an image with four channels into colors and transparency; takes ownership of {@code decoded}.
     */
    public static Raster of(Mat decoded) {
        if (decoded.channels() != 4) {
            return new Raster(decoded, Optional.empty());
        }
        try (decoded) {
            Mat color = Mats.made(to -> opencv_imgproc.cvtColor(decoded, to, opencv_imgproc.COLOR_BGRA2BGR));
            return new Raster(color, Optional.of(Mats.made(to -> opencv_core.extractChannel(decoded, to, 3))));
        }
    }

    /** Bytes of its pixels. */
    public long bytes() {
        return bytes(color) + alpha.map(Raster::bytes).orElse(0L);
    }

    private static long bytes(Mat pixels) {
        return pixels.total() * pixels.elemSize();
    }

    /**
     * One Mat of all channels; the caller closes it. Gray with transparency is written as three equal
     * channels with transparency, because no format takes two channels.
     */
    public Mat joined() {
        if (alpha.isEmpty()) {
            return Mats.made(color::copyTo);
        }
        try (MatVector parts =
                channels() == 1 ? new MatVector(color, color, color, alpha.get()) : new MatVector(color, alpha.get())) {
            return Mats.made(to -> opencv_core.merge(parts, to));
        }
    }

    /**
     * A new raster with the colors changed; {@code change} returns a new Mat and does not change its
     * argument.
     */
    public Raster withColor(UnaryOperator<Mat> change) {
        return withBoth(change, Raster::copy);
    }

    /** A new raster with colors and transparency changed, each to a new Mat. */
    public Raster withBoth(UnaryOperator<Mat> changeColor, UnaryOperator<Mat> changeAlpha) {
        Mat changed = changeColor.apply(color);
        try {
            return new Raster(changed, alpha.map(changeAlpha));
        } catch (RuntimeException e) {
            changed.close();
            throw e;
        }
    }

    /** A new raster with the same pixels. */
    public Raster copy() {
        return withColor(Raster::copy);
    }

    /** Gray, or blue, green and red; owned by this raster, so do not close it. */
    public Mat color() {
        return color;
    }

    /** Transparency, full level where opaque; owned by this raster, so do not close it. */
    public Optional<Mat> alpha() {
        return alpha;
    }

    public int width() {
        return color.cols();
    }

    public int height() {
        return color.rows();
    }

    /** 1 for gray, 3 for color, other numbers for multispectral images; transparency does not count. */
    public int channels() {
        return color.channels();
    }

    /** The highest level a pixel can have: 255 or 65535. */
    public int top() {
        return top(color);
    }

    /** The highest level a pixel of {@code image} can have: 255 or 65535. */
    public static int top(Mat image) {
        return image.depth() == opencv_core.CV_16U ? 65535 : 255;
    }

    @Override
    public void close() {
        color.close();
        alpha.ifPresent(Mat::close);
    }

    private static Mat copy(Mat from) {
        return Mats.made(from::copyTo);
    }
}
