package dev.refract.augment.image.geometric;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Flips top to bottom. */
@Named(id = "flip_vertical", doc = "Flips the image top to bottom.")
public record FlipVertical() implements ImageOperation {
    @Override
    public boolean mirrors() {
        return true;
    }

    @Override
    public Optional<Flip> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Flip(Flip.FlipAxis.TOP_BOTTOM));
    }
}
