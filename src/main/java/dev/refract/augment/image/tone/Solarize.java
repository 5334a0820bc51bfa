package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.UniformTone;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Inverts levels above a threshold, as overexposed film does. */
@Named(id = "solarize", doc = "Inverts levels above a threshold, or adds to those below it.")
public record Solarize(
        @Param(doc = "The threshold, as a share of the full level.", def = "[0.5, 0.5]", min = 0, max = 1)
        Range thresholdRange,

        @Param(
                doc = "If not 0, this is added to levels below the threshold, and no level is inverted.",
                def = "[0, 0]",
                min = -1,
                max = 1)
        Range additionRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(thresholdRange.draw(random), additionRange.draw(random)));
    }

    /** A drawn threshold and addition, as shares of the full level. */
    public record Drawn(double threshold, double addition) implements UniformTone {
        @Override
        public double at(double level) {
            if (addition != 0) {
                return level < threshold ? level + addition : level;
            }
            return level < threshold ? level : 1 - level;
        }
    }
}
