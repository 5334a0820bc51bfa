package dev.refract.augment.image.geometric;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Rotates image and canvas by quarter turns; pixels are copied, not resampled. */
@Named(id = "rotate_90", doc = "Rotates image and canvas by a random multiple of 90 degrees.")
public record Rotate90(
        @Param(doc = "Number of quarter turns, counter-clockwise.", def = "[0, 3]", min = 0, max = 3)
        IntRange numTurnsRange)
        implements ImageOperation {
    @Override
    public Optional<QuarterTurns> draw(ImageFacts facts, UniformRandomProvider random) {
        int quarters = numTurnsRange.draw(random);
        return quarters == 0 ? Optional.empty() : Optional.of(new QuarterTurns(false, quarters));
    }
}
