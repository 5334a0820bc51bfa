package dev.refract.augment.image.blur;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Blurs with a Gaussian kernel. */
@Named(id = "gaussian_blur", doc = "Blurs with a Gaussian.")
public record GaussianBlur(
        @Param(doc = "Standard deviation of the Gaussian, in pixels.", def = "[0.5, 3]", min = 0.01, max = 100)
        Range sigmaRange)
        implements ImageOperation {

    @Override
    public Optional<GaussianFilter> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new GaussianFilter(sigmaRange.draw(random)));
    }
}
