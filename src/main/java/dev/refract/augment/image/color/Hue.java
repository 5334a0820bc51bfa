package dev.refract.augment.image.color;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Turns the color circle. Gray images have no hue. */
@Named(id = "hue", doc = "Turns the hue of all colors.")
public record Hue(
        @Param(doc = "Turn of the color circle, in degrees.", def = "[-180, 180]", min = -180, max = 180)
        Range hueRange)
        implements ImageOperation {

    @Override
    public Optional<HsvFilter> draw(ImageFacts facts, UniformRandomProvider random) {
        double hue = hueRange.draw(random);
        return facts.channels() == 1 ? Optional.empty() : Optional.of(new HsvFilter(hue, 0, 0));
    }
}
