package dev.refract.augment.image.geometric;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Shifts the image on its canvas. */
@Named(id = "translate", doc = "Shifts the image on a canvas of unchanged size.")
public record Translate(
        @Param(doc = "Shift to the right, as a share of the width.", def = "[-0.1, 0.1]", min = -1, max = 1)
        Range xRange,

        @Param(doc = "Shift downwards, as a share of the height.", def = "[-0.1, 0.1]", min = -1, max = 1)
        Range yRange,

        @Param(doc = "Shift to the right in pixels, instead of a share.")
        Optional<Range> xPixelsRange,

        @Param(doc = "Shift downwards in pixels, instead of a share.")
        Optional<Range> yPixelsRange,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {

    @Override
    public Optional<AffineWarp> draw(ImageFacts facts, UniformRandomProvider random) {
        double x =
                xPixelsRange.map(pixels -> pixels.draw(random) / facts.width()).orElseGet(() -> xRange.draw(random));
        double y =
                yPixelsRange.map(pixels -> pixels.draw(random) / facts.height()).orElseGet(() -> yRange.draw(random));
        return Optional.of(AffineWarp.shifted(x, y, resampling));
    }
}
