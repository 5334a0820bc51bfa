package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.UniformTone;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.IntRange;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Keeps only the leading bits of every level. */
@Named(id = "posterize", doc = "Keeps only the leading bits of every level.")
public record Posterize(
        @Param(doc = "Bits kept of each level.", def = "[4, 4]", min = 1, max = 8)
        IntRange numBitsRange) implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(numBitsRange.draw(random)));
    }

    /** A drawn number of bits. */
    public record Drawn(int bits) implements UniformTone {
        /** Rounds down to steps of 8 bits; levels of 16 bits map to the same shares of the full level. */
        @Override
        public double at(double level) {
            int eight = (int) Math.floor(level * 255 + 1e-9);
            return (eight & -(1 << (8 - bits))) / 255.0;
        }
    }
}
