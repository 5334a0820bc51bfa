package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.UniformTone;
import dev.refract.declare.Named;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Inverts all levels. */
@Named(id = "invert", doc = "Inverts all levels: full level minus level.")
public record Invert() implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn());
    }

    /** The inversion; no random values. */
    public record Drawn() implements UniformTone {
        @Override
        public double at(double level) {
            return 1 - level;
        }
    }
}
