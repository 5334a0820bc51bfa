package dev.refract.augment.image.colour;

import dev.refract.augment.image.EvenTone;
import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Makes a negative. */
@Named(id = "invert", doc = "Makes a negative: full level minus level.")
public record Invert() implements ImageOperation {

    @Override
    public Optional<Negative> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Negative());
    }

    /** The negative; nothing is drawn. */
    public record Negative() implements EvenTone {
        @Override
        public double at(double level) {
            return 1 - level;
        }
    }
}
