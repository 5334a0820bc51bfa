package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Spreads levels about mid-gray. About mid-gray and not about the image's mean, so that the change is a
 * table, known without looking at the pixels, and fuses with its neighbors.
 */
@Named(id = "contrast", doc = "Moves all levels away from mid-gray, or towards it.")
public record Contrast(
        @Param(doc = "Factor of the distance from mid-gray; 1 changes nothing.", def = "[0.7, 1.3]", min = 0, max = 100)
        Range factorRange)
        implements ImageOperation {

    @Override
    public Optional<ContrastTone> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new ContrastTone(factorRange.draw(random)));
    }
}
