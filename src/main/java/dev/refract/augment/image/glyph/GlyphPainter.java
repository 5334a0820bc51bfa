package dev.refract.augment.image.glyph;

import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.raster.Mats;
import dev.refract.sample.Bytes;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Draws a letter or digit in one of OpenCV's Hershey fonts, which need no fonts on the machine: dark on
 * light, in a drawn font, size, color and tilt, with noise on top.
 *
 * @param side of the square picture in pixels, at least 16
 */
public record GlyphPainter(int side) {
    private static final int FONTS = 8;
    private static final int CHANNELS = 3;
    private static final double MAX_TILT_DEGREES = 15;

    public GlyphPainter {
        if (side < 16) {
            throw new IllegalArgumentException("a glyph needs at least 16 pixels, found " + side);
        }
    }

    /**
     * A PNG of {@code glyph}.
     *
     * @param glyph printable ASCII
     * @param random draws font, size, colors, tilt and noise
     */
    public Bytes paint(String glyph, UniformRandomProvider random) {
        int font = random.nextInt(FONTS) | (random.nextBoolean() ? opencv_imgproc.FONT_ITALIC : 0);
        int thickness = 1 + random.nextInt(2);
        double height = side * (0.5 + 0.25 * random.nextDouble());
        double tilt = MAX_TILT_DEGREES * (2 * random.nextDouble() - 1);
        try (Scalar paper = level(random, 190, 65);
                Scalar ink = level(random, 0, 120);
                Mat upright = new Mat(side, side, opencv_core.CV_8UC3, paper)) {
            write(glyph, upright, font, thickness, height, ink);
            try (Mat tilted = tilted(upright, tilt, paper)) {
                addNoise(tilted, 4 + random.nextInt(20), random);
                return new Encoder(ImageFormat.PNG, 100).encode(tilted);
            }
        }
    }

    private static Scalar level(UniformRandomProvider random, int from, int span) {
        return new Scalar(from + random.nextInt(span), from + random.nextInt(span), from + random.nextInt(span), 0);
    }

    private void write(String glyph, Mat on, int font, int thickness, double height, Scalar ink) {
        int[] baseline = new int[1];
        double scale;
        try (Size unit = opencv_imgproc.getTextSize(glyph, font, 1, thickness, baseline)) {
            scale = height / Math.max(unit.width(), unit.height());
        }
        try (Size size = opencv_imgproc.getTextSize(glyph, font, scale, thickness, baseline);
                Point at = new Point((side - size.width()) / 2, (side + size.height()) / 2)) {
            opencv_imgproc.putText(on, glyph, at, font, scale, ink, thickness, opencv_imgproc.LINE_AA, false);
        }
    }

    private Mat tilted(Mat upright, double degrees, Scalar paper) {
        try (Point2f center = new Point2f(side / 2f, side / 2f);
                Mat turn = opencv_imgproc.getRotationMatrix2D(center, degrees, 1);
                Size size = new Size(side, side)) {
            return Mats.made(to -> opencv_imgproc.warpAffine(
                    upright, to, turn, size, opencv_imgproc.INTER_LINEAR, opencv_core.BORDER_CONSTANT, paper));
        }
    }

    /** Moves every level by at most {@code amount}, up or down. */
    private void addNoise(Mat image, int amount, UniformRandomProvider random) {
        byte[] levels = new byte[side * side * CHANNELS];
        try (BytePointer data = image.data()) {
            data.get(levels);
            for (int i = 0; i < levels.length; i++) {
                int noisy = (levels[i] & 0xff) + random.nextInt(2 * amount + 1) - amount;
                levels[i] = (byte) Math.max(0, Math.min(255, noisy));
            }
            data.put(levels);
        }
    }
}
