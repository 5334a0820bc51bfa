package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.UniformTone;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Gamma correction: raises levels to a power. */
@Named(id = "gamma", doc = "Raises all levels to a power (gamma correction).")
public record Gamma(
        @Param(doc = "The power; below 1 brightens, above 1 darkens.", def = "[0.8, 1.2]", min = 0.01, max = 100)
        Range gammaRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(gammaRange.draw(random)));
    }

    /** A drawn power. */
    public record Drawn(double gamma) implements UniformTone {
        @Override
        public double at(double level) {
            return StrictMath.pow(level, gamma);
        }
    }
}
