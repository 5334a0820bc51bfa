package dev.refract.augment.image.filter;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Blends with a relief lit from the top left. */
@Named(id = "emboss", doc = "Blends with a relief of the image.")
public record Emboss(
        @Param(doc = "Share of the relief.", def = "[0.2, 0.5]", min = 0, max = 1)
        Range alphaRange,

        @Param(doc = "Strength of the relief.", def = "[0.2, 0.7]", min = 0, max = 10)
        Range strengthRange)
        implements ImageOperation {

    @Override
    public Optional<LinearFilter> draw(ImageFacts facts, UniformRandomProvider random) {
        double alpha = alphaRange.draw(random);
        double s = strengthRange.draw(random);
        return Optional.of(LinearFilter.of(new double[] {-1 - s, -s, 0, -s, 1, s, 0, s, 1 + s}, alpha));
    }
}
