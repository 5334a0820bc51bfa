package dev.refract.augment.image.geometric;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Scales width and height by different factors. */
@Named(
        id = "stretch_xy",
        doc = "Scales width and height of the content by different factors; the canvas keeps its size.")
public record StretchXy(
        @Param(doc = "Factor of the width.", def = "[0.5, 1.5]", min = 0.01, max = 100)
        Range xRange,

        @Param(doc = "Factor of the height.", def = "[0.5, 1.5]", min = 0.01, max = 100)
        Range yRange,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {

    @Override
    public Optional<AffineWarp> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(AffineWarp.scaled(xRange.draw(random), yRange.draw(random), resampling));
    }
}
