package dev.refract.augment.image.filter;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Grows or shrinks bright parts by a few pixels. Labels stay: an outline moves by at most half the scale. */
@Named(id = "morphology", doc = "Grows (dilation) or shrinks (erosion) bright parts by a few pixels.")
public record Morphology(
        @Param(doc = "Side of the structuring element, in pixels.", def = "[2, 3]", min = 1, max = 100)
        IntRange scaleRange,

        @Param(doc = "Whether bright parts grow or shrink.", def = "dilation")
        Effect operation)
        implements ImageOperation {

    /** The morphological operation. */
    public enum Effect {
        DILATION,
        EROSION
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(scaleRange.draw(random), operation));
    }

    /** A drawn scale. */
    public record Drawn(int scale, Effect operation) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            try (Size size = new Size(scale, scale);
                    Mat square = opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, size)) {
                if (operation == Effect.DILATION) {
                    opencv_imgproc.dilate(from, to, square);
                } else {
                    opencv_imgproc.erode(from, to, square);
                }
            }
        }
    }
}
