package dev.refract.augment.image.filter;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Blends with a high-pass sharpened copy. */
@Named(id = "sharpen", doc = "Blends with a sharpened copy.")
public record Sharpen(
        @Param(doc = "Share of the sharpened copy.", def = "[0.2, 0.5]", min = 0, max = 1)
        Range alphaRange,

        @Param(doc = "Weight of the pixel itself; above 1 brightens.", def = "[0.5, 1]", min = 0, max = 10)
        Range lightnessRange)
        implements ImageOperation {

    @Override
    public Optional<LinearFilter> draw(ImageFacts facts, UniformRandomProvider random) {
        double alpha = alphaRange.draw(random);
        double middle = 8 + lightnessRange.draw(random);
        return Optional.of(LinearFilter.of(new double[] {-1, -1, -1, -1, middle, -1, -1, -1, -1}, alpha));
    }
}
