package dev.refract.augment.image.geometric;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.Warp;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Turns about the centre on a canvas of unchanged size. */
@Named(id = "rotate", doc = "Turns the image about its centre; the canvas keeps its size.")
public record Rotate(
        @Param(doc = "Angle in degrees, counter-clockwise.", def = "[-30, 30]", min = -180, max = 180)
        Range angleRange,

        @Param(doc = "What is shown where the image does not reach.", def = "constant")
        Border border,

        @Param(doc = "Level of a constant border, as a share of the full level.", def = "0", min = 0, max = 1)
        double fill,

        @Param(doc = "How values between pixels are found.", def = "linear")
        Interpolation interpolation)
        implements ImageOperation {

    @Override
    public Optional<Turn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Turn(angleRange.draw(random), border, fill, interpolation));
    }

    /**
     * A drawn rotation.
     *
     * @param angle degrees, counter-clockwise
     */
    public record Turn(double angle, Border border, double fill, Interpolation interpolation) implements Warp {
        @Override
        public Placement place(int width, int height) {
            Homography about = Homography.rotation(angle).about(width / 2.0, height / 2.0);
            return Placement.keepingCanvas(width, height, about, border, fill, interpolation);
        }
    }
}
