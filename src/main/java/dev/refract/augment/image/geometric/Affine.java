package dev.refract.augment.image.geometric;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Scales, shears, rotates and translates about the center, in this order, in one resampling. */
@Named(id = "affine", doc = "Scales, shears, rotates and translates the image in one resampling.")
public record Affine(
        @Param(doc = "Factor of size; 2 is twice as large.", def = "[0.9, 1.1]", min = 0.01, max = 100)
        Range scaleRange,

        @Param(doc = "Whether both axes are scaled by one factor.", def = "true")
        boolean keepAspect,

        @Param(doc = "Angle in degrees, counter-clockwise.", def = "[-10, 10]", min = -180, max = 180)
        Range angleRange,

        @Param(doc = "Shear of either axis, in degrees.", def = "[-5, 5]", min = -80, max = 80)
        Range shearRange,

        @Param(doc = "Shift along either axis, as a share of that side.", def = "[-0.0625, 0.0625]", min = -1, max = 1)
        Range translateRange,

        @Param(doc = "Whether the canvas takes the size of the transformed image.", def = "false")
        boolean fitOutput,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {

    @Override
    public Optional<AffineWarp> draw(ImageFacts facts, UniformRandomProvider random) {
        double scaleX = scaleRange.draw(random);
        double scaleY = keepAspect ? scaleX : scaleRange.draw(random);
        return Optional.of(new AffineWarp(
                scaleX,
                scaleY,
                shearRange.draw(random),
                shearRange.draw(random),
                angleRange.draw(random),
                translateRange.draw(random),
                translateRange.draw(random),
                fitOutput,
                resampling));
    }
}
