package dev.refract.augment.image.policy;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.UniformTone;
import dev.refract.declare.Named;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Does nothing: a choice of a policy that leaves the image unchanged. */
@Named(id = "identity", doc = "Does nothing.")
public record Identity() implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.empty();
    }

    /** Never drawn, because the operation does nothing. */
    public record Drawn() implements UniformTone {
        @Override
        public double at(double level) {
            return level;
        }
    }
}
