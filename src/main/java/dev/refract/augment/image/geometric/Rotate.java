package dev.refract.augment.image.geometric;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Rotates about the center; the canvas keeps its size or is cropped to the part without border. */
@Named(id = "rotate", doc = "Rotates the image about its center; the canvas keeps its size.")
public record Rotate(
        @Param(doc = "Angle in degrees, counter-clockwise.", def = "[-90, 90]", min = -180, max = 180)
        Range angleRange,

        @Param(doc = "Whether the canvas is cropped to the largest part without border.", def = "false")
        boolean cropBorder,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {

    @Override
    public Optional<Rotation> draw(ImageFacts facts, UniformRandomProvider random) {
        RotationCanvas canvas = cropBorder ? RotationCanvas.CROPPED : RotationCanvas.KEPT;
        return Optional.of(new Rotation(angleRange.draw(random), canvas, resampling));
    }
}
