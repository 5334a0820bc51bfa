package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.UniformTone;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Maps levels by a sigmoid or a logarithm. */
@Named(
        id = "contrast_curve",
        doc = "Maps all levels by a sigmoid, which adds contrast, or a logarithm, which brightens.")
public record ContrastCurve(
        @Param(doc = "Shape of the curve.", def = "sigmoid") Form form,

        @Param(doc = "Steepness of the sigmoid.", def = "[5, 6]", min = 0, max = 100)
        Range gainRange,

        @Param(
                doc = "Level at which the sigmoid is steepest, as a share of the full level.",
                def = "[0.3, 0.6]",
                min = 0,
                max = 1)
        Range cutoffRange,

        @Param(doc = "Factor of the logarithm.", def = "[0.4, 1.6]", min = 0, max = 10)
        Range logGainRange)
        implements ImageOperation {

    /** The available curves. */
    public enum Form {
        /** 1 / (1 + exp(gain (cutoff − level))). */
        SIGMOID,
        /** gain · log₂(1 + level). */
        LOG
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(
                form == Form.SIGMOID
                        ? new Drawn(form, gainRange.draw(random), cutoffRange.draw(random))
                        : new Drawn(form, logGainRange.draw(random), 0));
    }

    /** A drawn curve; the logarithm ignores the cutoff. */
    public record Drawn(Form form, double gain, double cutoff) implements UniformTone {
        @Override
        public double at(double level) {
            return form == Form.SIGMOID
                    ? 1 / (1 + StrictMath.exp(gain * (cutoff - level)))
                    : gain * StrictMath.log(1 + level) / StrictMath.log(2);
        }
    }
}
