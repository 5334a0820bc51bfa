package dev.refract.augment.image.color;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Rotates the hue. Gray images stay unchanged. */
@Named(id = "hue", doc = "Rotates the hue of all colors.")
public record Hue(
        @Param(doc = "Rotation of the hue, in degrees.", def = "[-180, 180]", min = -180, max = 180)
        Range hueRange) implements ImageOperation {

    @Override
    public Optional<HsvFilter> draw(ImageFacts facts, UniformRandomProvider random) {
        double hue = hueRange.draw(random);
        return facts.channels() == 1 ? Optional.empty() : Optional.of(new HsvFilter(hue, 0, 0));
    }
}
