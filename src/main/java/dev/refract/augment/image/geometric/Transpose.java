package dev.refract.augment.image.geometric;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Flips at the main diagonal. */
@Named(id = "transpose", doc = "Swaps the x and y axes.")
public record Transpose() implements ImageOperation {
    @Override
    public boolean mirrors() {
        return true;
    }

    @Override
    public Optional<QuarterTurns> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new QuarterTurns(true, 0));
    }
}
