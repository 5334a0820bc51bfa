package dev.refract.augment.image.geometric;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Flips left to right. */
@Named(id = "flip_horizontal", doc = "Flips the image left to right.")
public record FlipHorizontal() implements ImageOperation {
    @Override
    public boolean mirrors() {
        return true;
    }

    @Override
    public Optional<Flip> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Flip(Flip.FlipAxis.LEFT_RIGHT));
    }
}
