package dev.refract.augment.image.mix;

import dev.refract.augment.image.codec.Decoder;
import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.augment.image.raster.Mats;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A set of pixels of a canvas.
 *
 * @param pixels number y·width + x is set when (x, y) is one of them; read only
 */
record PixelMask(BitSet pixels, int width, int height) {

    /** A rectangle inside the canvas. */
    static PixelMask rectangle(int width, int height, int left, int top, int cols, int rows) {
        BitSet pixels = new BitSet(width * height);
        for (int y = top; y < top + rows; y++) {
            pixels.set(y * width + left, y * width + left + cols);
        }
        return new PixelMask(pixels, width, height);
    }

    /** The pixels whose center is in the box. */
    static PixelMask of(Box box, int width, int height) {
        int left = (int) Math.ceil(Math.max(box.left(), 0) - 0.5);
        int top = (int) Math.ceil(Math.max(box.top(), 0) - 0.5);
        int right = (int) Math.ceil(Math.min(box.right(), width) - 0.5);
        int bottom = (int) Math.ceil(Math.min(box.bottom(), height) - 0.5);
        return rectangle(width, height, left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /** The pixels whose center is in any of the outlines, each by the even-odd rule. */
    static PixelMask of(List<Polygon> outlines, int width, int height) {
        BitSet all = new BitSet(width * height);
        outlines.forEach(outline -> all.or(filled(outline.corners(), width, height)));
        return new PixelMask(all, width, height);
    }

    private static BitSet filled(List<Point> corners, int width, int height) {
        BitSet pixels = new BitSet(width * height);
        for (int y = 0; y < height; y++) {
            double middle = y + 0.5;
            double[] crossings = crossings(corners, middle);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                int from = (int) Math.max(0, Math.ceil(crossings[i] - 0.5));
                int to = (int) Math.min(width, Math.ceil(crossings[i + 1] - 0.5));
                if (from < to) {
                    pixels.set(y * width + from, y * width + to);
                }
            }
        }
        return pixels;
    }

    private static double[] crossings(List<Point> corners, double y) {
        double[] found = new double[corners.size()];
        int count = 0;
        Point a = corners.get(corners.size() - 1);
        for (Point b : corners) {
            if ((a.y() <= y) != (b.y() <= y)) {
                found[count++] = a.x() + (y - a.y()) / (b.y() - a.y()) * (b.x() - a.x());
            }
            a = b;
        }
        double[] sorted = Arrays.copyOf(found, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The pixels that a mask of the canvas's size marks. */
    static PixelMask of(Bytes png, int width, int height) {
        byte[] levels = new byte[Math.multiplyExact(width, height)];
        try (Mat mask = new Decoder((long) width * height).decode(png, ImageHeader.read(png))) {
            mask.data().get(levels);
        }
        BitSet pixels = new BitSet(levels.length);
        for (int i = 0; i < levels.length; i++) {
            pixels.set(i, levels[i] != 0);
        }
        return new PixelMask(pixels, width, height);
    }

    /** A mask of the canvas's size: 255 where a pixel is, else 0. */
    Bytes png() {
        try (Mat mask = mat()) {
            return new Encoder(ImageFormat.PNG, 100).encode(mask);
        }
    }

    /** The same as a one-channel 8-bit Mat; the caller closes it. */
    Mat mat() {
        byte[] levels = new byte[width * height];
        pixels.stream().forEach(i -> levels[i] = (byte) 0xff);
        return Mats.of(levels, width, height);
    }

    int count() {
        return pixels.cardinality();
    }

    boolean has(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && pixels.get(y * width + x);
    }

    PixelMask without(PixelMask other) {
        BitSet left = (BitSet) pixels.clone();
        left.andNot(other.pixels);
        return new PixelMask(left, width, height);
    }

    /** The smallest box around the pixels; empty when there are none. */
    Optional<Box> bounds() {
        if (pixels.isEmpty()) {
            return Optional.empty();
        }
        int left = width;
        int right = 0;
        int top = pixels.nextSetBit(0) / width;
        int bottom = (pixels.length() - 1) / width + 1;
        for (int i = pixels.nextSetBit(0); i >= 0; i = pixels.nextSetBit(i + 1)) {
            left = Math.min(left, i % width);
            right = Math.max(right, i % width + 1);
        }
        return Optional.of(new Box(left, top, right, bottom));
    }
}
