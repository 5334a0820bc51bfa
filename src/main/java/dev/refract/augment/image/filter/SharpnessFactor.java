package dev.refract.augment.image.filter;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Kernels;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Interpolates between a smoothed and a sharpened image: 0 is smooth, 1 unchanged, 2 sharp. */
@Named(id = "sharpness_factor", doc = "Makes the image smoother or sharper.")
public record SharpnessFactor(
        @Param(doc = "0 is smooth, 1 changes nothing, above 1 sharpens.", def = "[0, 4]", min = 0, max = 100)
        Range factorRange)
        implements ImageOperation {

    private static final double[] SMOOTH = Kernels.normalized(new double[] {1, 1, 1, 1, 5, 1, 1, 1, 1});

    @Override
    public Optional<LinearFilter> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(LinearFilter.of(SMOOTH, 1 - factorRange.draw(random)));
    }
}
