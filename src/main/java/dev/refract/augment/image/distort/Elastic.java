package dev.refract.augment.image.distort;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Elastic deformation: Simard et al., "Best Practices for Convolutional Neural Networks", ICDAR 2003.
 * Strength and smoothness are shares of the shorter side, so that they mean the same at every size.
 */
@Named(id = "elastic", doc = "Distorts the image by a smooth random displacement field.")
public record Elastic(
        @Param(doc = "Typical displacement, as a share of the shorter side.", def = "[0.01, 0.02]", min = 0, max = 0.2)
        Range alphaRange,

        @Param(
                doc = "Standard deviation of the Gaussian that smooths the field, as a share of the shorter side.",
                def = "[0.08, 0.12]",
                min = 0.005,
                max = 1)
        Range sigmaRange,

        @Param(doc = "Whether both axes share one displacement field.", def = "false")
        boolean sameDxdy,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {
    /** A stronger field would fold over itself, and labels would have no unique position. */
    private static final double FOLDING = 0.3;

    public Elastic {
        if (alphaRange.high() > FOLDING * sigmaRange.low()) {
            throw new IllegalArgumentException("alpha_range must stay below " + FOLDING
                    + " times sigma_range, or the image folds over itself, found " + alphaRange.high() + " and "
                    + sigmaRange.low());
        }
    }

    @Override
    public Optional<ElasticField> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new ElasticField(
                alphaRange.draw(random), sigmaRange.draw(random), sameDxdy, random.nextLong(), resampling));
    }
}
