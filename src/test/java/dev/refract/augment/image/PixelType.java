package dev.refract.augment.image;

import org.bytedeco.opencv.global.opencv_core;

/** The kinds of pixels that every operation has to take. */
public enum PixelType {
    GRAY(opencv_core.CV_8UC1, 255),
    COLOR(opencv_core.CV_8UC3, 255),
    TRANSPARENT(opencv_core.CV_8UC4, 255),
    DEEP(opencv_core.CV_16UC3, 65535);

    private final int code;
    private final int top;

    PixelType(int code, int top) {
        this.code = code;
        this.top = top;
    }

    /** OpenCV's code. */
    public int code() {
        return code;
    }

    /** The full level. */
    public int top() {
        return top;
    }
}
