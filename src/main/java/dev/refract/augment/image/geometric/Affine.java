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

/** Scales, slants, turns and shifts about the centre, in this order, in one resampling. */
@Named(id = "affine", doc = "Scales, slants, turns and shifts the image in one resampling; the canvas keeps its size.")
public record Affine(
        @Param(doc = "Factor of size; 2 is twice as large.", def = "[0.9, 1.1]", min = 0.01, max = 100)
        Range scaleRange,

        @Param(doc = "Whether both axes are scaled by one factor.", def = "true")
        boolean keepAspect,

        @Param(doc = "Angle in degrees, counter-clockwise.", def = "[-10, 10]", min = -180, max = 180)
        Range angleRange,

        @Param(doc = "Slant of either axis, in degrees.", def = "[-5, 5]", min = -80, max = 80)
        Range shearRange,

        @Param(doc = "Shift along either axis, as a share of that side.", def = "[-0.0625, 0.0625]", min = -1, max = 1)
        Range translateRange,

        @Param(doc = "What is shown where the image does not reach.", def = "constant")
        Border border,

        @Param(doc = "Level of a constant border, as a share of the full level.", def = "0", min = 0, max = 1)
        double fill,

        @Param(doc = "How values between pixels are found.", def = "linear")
        Interpolation interpolation)
        implements ImageOperation {

    @Override
    public Optional<Pose> draw(ImageFacts facts, UniformRandomProvider random) {
        double scaleX = scaleRange.draw(random);
        double scaleY = keepAspect ? scaleX : scaleRange.draw(random);
        return Optional.of(new Pose(
                scaleX,
                scaleY,
                shearRange.draw(random),
                shearRange.draw(random),
                angleRange.draw(random),
                translateRange.draw(random),
                translateRange.draw(random),
                border,
                fill,
                interpolation));
    }

    /**
     * A drawn affine map.
     *
     * @param scaleX factor along x
     * @param scaleY factor along y
     * @param shearX degrees by which vertical lines lean
     * @param shearY degrees by which horizontal lines lean
     * @param angle degrees, counter-clockwise
     * @param shiftX share of the width
     * @param shiftY share of the height
     */
    public record Pose(
            double scaleX,
            double scaleY,
            double shearX,
            double shearY,
            double angle,
            double shiftX,
            double shiftY,
            Border border,
            double fill,
            Interpolation interpolation)
            implements Warp {
        @Override
        public Placement place(int width, int height) {
            Homography map = Homography.scaling(scaleX, scaleY)
                    .then(Homography.shearing(shearX, shearY))
                    .then(Homography.rotation(angle))
                    .about(width / 2.0, height / 2.0)
                    .then(Homography.translation(shiftX * width, shiftY * height));
            return Placement.keepingCanvas(width, height, map, border, fill, interpolation);
        }
    }
}
