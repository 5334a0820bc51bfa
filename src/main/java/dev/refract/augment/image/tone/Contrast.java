package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Scales the distance of levels from mid-gray. It uses mid-gray and not the image's mean, so that the change
 * is a lookup table, independent of the pixels, and fuses with its neighbors.
 */
@Named(id = "contrast", doc = "Scales the distance of all levels from mid-gray.")
public record Contrast(
        @Param(doc = "Factor of the distance from mid-gray; 1 changes nothing.", def = "[0.7, 1.3]", min = 0, max = 100)
        Range factorRange)
        implements ImageOperation {

    @Override
    public Optional<ContrastTone> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new ContrastTone(factorRange.draw(random)));
    }
}
