package dev.refract.augment.image.color;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Shifts hue, saturation and value by separate amounts; for gray images only the value. */
@Named(id = "hsv_shift", doc = "Shifts hue, saturation and value; gray stays gray.")
public record HsvShift(
        @Param(doc = "Rotation of the hue, in degrees.", def = "[-20, 20]", min = -180, max = 180)
        Range hueRange,

        @Param(doc = "Amount added to the saturation, as a share of full.", def = "[-0.12, 0.12]", min = -1, max = 1)
        Range saturationRange,

        @Param(doc = "Amount added to the value, as a share of full.", def = "[-0.08, 0.08]", min = -1, max = 1)
        Range valueRange)
        implements ImageOperation {

    @Override
    public Optional<HsvFilter> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new HsvFilter(hueRange.draw(random), saturationRange.draw(random), valueRange.draw(random)));
    }
}
