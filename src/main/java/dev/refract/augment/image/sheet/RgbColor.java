package dev.refract.augment.image.sheet;

import org.bytedeco.opencv.opencv_core.Scalar;

/** A color in 8-bit levels. */
record RgbColor(int red, int green, int blue) {
    private static final double GOLDEN = 0.618033988749895;

    /** The color of a class: strong, the same in every picture, and different from most others. */
    static RgbColor of(String category) {
        double turns = Math.floorMod(category.hashCode(), 1 << 20) * GOLDEN;
        double sector = (turns - Math.floor(turns)) * 6;
        return new RgbColor(level(sector + 5), level(sector + 3), level(sector + 1));
    }

    /** White on dark colors, black on light ones. */
    RgbColor contrasting() {
        return 0.299 * red + 0.587 * green + 0.114 * blue > 140 ? new RgbColor(0, 0, 0) : new RgbColor(255, 255, 255);
    }

    /** In OpenCV's order; the caller closes it. */
    Scalar scalar() {
        return new Scalar(blue, green, red, 0);
    }

    /** Foley's HSV formula at saturation 0.85 and value 0.9. */
    private static int level(double shifted) {
        double k = shifted % 6;
        double share = 0.9 - 0.9 * 0.85 * Math.max(0, Math.min(Math.min(k, 4 - k), 1));
        return (int) Math.round(255 * share);
    }
}
