package dev.refract.augment.image.weather;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Plasma;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Fog with varying density. */
@Named(id = "fog", doc = "Adds fog with varying density.")
public record Fog(
        @Param(doc = "Mean density of the fog; 1 hides everything.", def = "[0.2, 0.6]", min = 0, max = 1)
        Range fogCoefRange,

        @Param(doc = "Variation of the density over the image.", def = "0.4", min = 0, max = 1)
        double alphaCoef)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(fogCoefRange.draw(random), alphaCoef, random.nextLong()));
    }

    /** Drawn fog. */
    public record Drawn(double density, double unevenness, long seed) implements Filter {
        private static final double GRAY = 0.9;

        @Override
        public void filter(Mat from, Mat to) {
            try (Mat cloud = Plasma.map(from.cols(), from.rows(), 2.2, seed);
                    Mat thickness = TranslucentLayer.scaled(cloud, unevenness, density - unevenness / 2)) {
                TranslucentLayer.draw(from, thickness, GRAY, to);
            }
        }
    }
}
