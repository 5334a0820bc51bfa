package dev.refract.augment.image.weather;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Plasma;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Darkens by plasma noise, like the shadow of leaves. */
@Named(id = "plasma_shadow", doc = "Darkens by plasma noise, like the shadow of leaves.")
public record PlasmaShadow(
        @Param(doc = "Maximum darkening, where the shadow is deepest.", def = "[0.3, 0.7]", min = 0, max = 1)
        Range shadowIntensityRange,

        @Param(
                doc = "Factor by which each finer octave of the noise is weaker; near 1 is rough.",
                def = "3",
                min = 1.01,
                max = 100)
        double roughness)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(shadowIntensityRange.draw(random), roughness, random.nextLong()));
    }

    /** Drawn shadow. */
    public record Drawn(double intensity, double roughness, long seed) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            try (Mat cloud = Plasma.map(from.cols(), from.rows(), roughness, seed);
                    Mat light = TranslucentLayer.scaled(cloud, -intensity, 1)) {
                FloatImage.times(from, light, to);
            }
        }
    }
}
