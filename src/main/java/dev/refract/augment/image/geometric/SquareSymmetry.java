package dev.refract.augment.image.geometric;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** One of the eight symmetries of the square, the dihedral group D4; the canvas turns with the image. */
@Named(
        id = "square_symmetry_d4",
        doc = "Applies one of the eight symmetries of the square: rotations, flips, both or none.")
public record SquareSymmetry() implements ImageOperation {
    @Override
    public boolean mirrors() {
        return true;
    }

    @Override
    public Optional<QuarterTurns> draw(ImageFacts facts, UniformRandomProvider random) {
        int element = random.nextInt(8);
        return element == 0 ? Optional.empty() : Optional.of(new QuarterTurns(element >= 4, element % 4));
    }
}
