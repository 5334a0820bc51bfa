package dev.refract.augment.image.weather;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Plasma;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;

/** White clouds with gaps, in front of the scene. */
@Named(id = "clouds", doc = "Draws clouds with gaps between them.")
public record Clouds(
        @Param(doc = "Share of the image covered by clouds.", def = "[0.3, 0.6]", min = 0, max = 1)
        Range coverRange,

        @Param(doc = "Density of the clouds; 1 hides everything.", def = "[0.5, 0.9]", min = 0, max = 1)
        Range densityRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(coverRange.draw(random), densityRange.draw(random), random.nextLong()));
    }

    /** Drawn clouds. */
    public record Drawn(double cover, double density, long seed) implements Filter {
        private static final double SOFTNESS = 0.25;

        @Override
        public void filter(Mat from, Mat to) {
            try (Mat noise = Plasma.map(from.cols(), from.rows(), 1.8, seed);
                    Mat over = TranslucentLayer.scaled(noise, 1 / SOFTNESS, (cover - 1) / SOFTNESS + 0.5);
                    Mat thin =
                            Mats.made(made -> opencv_imgproc.threshold(over, made, 1, 1, opencv_imgproc.THRESH_TRUNC));
                    Mat thickness = TranslucentLayer.scaled(thin, density, 0)) {
                TranslucentLayer.draw(from, thickness, 1, to);
            }
        }
    }
}
