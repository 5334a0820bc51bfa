package dev.refract.augment.image.step;

import org.bytedeco.opencv.opencv_core.Mat;

/** Changes pixel values in any other way, and moves nothing; labels stay. */
public non-sealed interface Filter extends ImageStep {

    /**
     * Writes the changed image.
     *
     * @param from gray, or blue, green and red, of 8 or 16 bits; not to be written to
     * @param to an empty Mat that receives an image of the same size and type
     */
    void filter(Mat from, Mat to);
}
