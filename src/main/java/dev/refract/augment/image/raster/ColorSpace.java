package dev.refract.augment.image.raster;

/** Color spaces that an image can be converted to; {@link ColorConversion} does it. */
public enum ColorSpace {
    HSV(2),
    HLS(1),
    LAB(0),
    LUV(0),
    YCRCB(0),
    YUV(0),
    XYZ(1);

    private final int brightness;

    ColorSpace(int brightness) {
        this.brightness = brightness;
    }

    /** The channel that holds the brightness. */
    public int brightness() {
        return brightness;
    }

    /** The range of each channel in floating point, as OpenCV defines it. */
    double[] spans() {
        return switch (this) {
            case HSV, HLS -> new double[] {360, 1, 1};
            case LAB -> new double[] {100, 255, 255};
            case LUV -> new double[] {100, 354, 262};
            case YCRCB, YUV, XYZ -> new double[] {1, 1, 1};
        };
    }

    /** The ranges that the levels of an image with 8 bits cover, as OpenCV stores it: hue has two degrees a step. */
    double[] storedSpans() {
        double[] spans = spans();
        if (this == HSV || this == HLS) {
            spans[0] = 510;
        }
        return spans;
    }

    /** The lowest value of each channel in floating point. */
    double[] lows() {
        return switch (this) {
            case LAB -> new double[] {0, -128, -128};
            case LUV -> new double[] {0, -134, -140};
            case HSV, HLS, YCRCB, YUV, XYZ -> new double[3];
        };
    }
}
