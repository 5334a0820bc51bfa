package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.UniformTone;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Adds an amount to all levels. */
@Named(id = "brightness", doc = "Adds one amount to all levels.")
public record Brightness(
        @Param(doc = "Amount added, as a share of the full level.", def = "[-0.2, 0.2]", min = -1, max = 1)
        Range shiftRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(shiftRange.draw(random)));
    }

    /** A drawn amount, as a share of the full level. */
    public record Drawn(double shift) implements UniformTone {
        @Override
        public double at(double level) {
            return level + shift;
        }
    }
}
