package dev.refract.augment.image.geometric;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Zooms in or out on a canvas of unchanged size. */
@Named(id = "scale_zoom", doc = "Zooms the content in or out; the canvas keeps its size.")
public record ScaleZoom(
        @Param(doc = "Factor of size; 2 is twice as large.", def = "[0.8, 1.2]", min = 0.01, max = 100)
        Range scaleRange,

        @Param(
                doc = "Whether zooming in and zooming out are equally likely when the range contains both.",
                def = "false")
        boolean balancedScale,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {

    @Override
    public Optional<AffineWarp> draw(ImageFacts facts, UniformRandomProvider random) {
        double scale = range(random).draw(random);
        return Optional.of(AffineWarp.scaled(scale, scale, resampling));
    }

    private Range range(UniformRandomProvider random) {
        if (!balancedScale || scaleRange.low() >= 1 || scaleRange.high() <= 1) {
            return scaleRange;
        }
        return random.nextBoolean() ? new Range(1, scaleRange.high()) : new Range(scaleRange.low(), 1);
    }
}
