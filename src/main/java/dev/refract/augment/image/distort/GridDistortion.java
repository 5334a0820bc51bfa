package dev.refract.augment.image.distort;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Moves the lines of a grid; between them the image is stretched or squeezed. */
@Named(id = "grid_distortion", doc = "Moves the lines of a grid and stretches the image between them.")
public record GridDistortion(
        @Param(doc = "Cells along either side.", def = "5", min = 1, max = 100)
        int numSteps,

        @Param(doc = "Share by which a cell becomes wider or narrower.", def = "[-0.3, 0.3]", min = -0.9, max = 9)
        Range distortRange,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {
    @Override
    public Optional<GridLines> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new GridLines(factors(random), factors(random), resampling));
    }

    private List<Double> factors(UniformRandomProvider random) {
        List<Double> factors = new ArrayList<>();
        for (int i = 0; i < numSteps; i++) {
            factors.add(1 + distortRange.draw(random));
        }
        return factors;
    }
}
