package dev.refract.augment.image.geometric;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Rotates about the center and keeps all corners. */
@Named(id = "rotate_expand", doc = "Rotates the image and keeps all corners: the canvas grows or the content shrinks.")
public record RotateExpand(
        @Param(doc = "Angle in degrees, counter-clockwise.", def = "[-90, 90]", min = -180, max = 180)
        Range angleRange,

        @Param(doc = "Whether the canvas keeps its size and the content shrinks.", def = "false")
        boolean keepSize,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {

    @Override
    public Optional<Rotation> draw(ImageFacts facts, UniformRandomProvider random) {
        RotationCanvas canvas = keepSize ? RotationCanvas.SHRUNK : RotationCanvas.ENLARGED;
        return Optional.of(new Rotation(angleRange.draw(random), canvas, resampling));
    }
}
