package dev.refract.augment.image.geometric;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Shears the image about its center. */
@Named(id = "shear", doc = "Shears the image along one axis or both; the canvas keeps its size.")
public record Shear(
        @Param(doc = "Shear of vertical lines, in degrees.", def = "[-30, 30]", min = -80, max = 80)
        Range xRange,

        @Param(doc = "Shear of horizontal lines, in degrees.", def = "[0, 0]", min = -80, max = 80)
        Range yRange,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {

    @Override
    public Optional<AffineWarp> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(AffineWarp.slanted(xRange.draw(random), yRange.draw(random), resampling));
    }
}
