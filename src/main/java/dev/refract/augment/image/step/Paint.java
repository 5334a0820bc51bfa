package dev.refract.augment.image.step;

import dev.refract.sample.Box;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Draws on top of the image; objects below what it covers lose visibility, and nothing moves. */
public non-sealed interface Paint extends ImageStep {

    /** Draws on {@code canvas}: gray, or blue, green and red, of 8 or 16 bits; size and type must stay. */
    void paint(Mat canvas);

    /** The rectangles that are fully covered; none for translucent paint. */
    default List<Box> covers() {
        return List.of();
    }
}
