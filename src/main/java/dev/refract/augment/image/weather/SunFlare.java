package dev.refract.augment.image.weather;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.IntRange;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** A sun flare: a glow and a chain of lens circles towards the center. */
@Named(id = "sun_flare", doc = "Adds a sun flare: a glow and a chain of lens circles.")
public record SunFlare(
        @Param(doc = "Radius of the glow, as a share of the longer side.", def = "[0.2, 0.5]", min = 0.01, max = 2)
        Range srcRadiusRange,

        @Param(doc = "Lower limit of the region with the sun, as a share of the height.", def = "0.5", min = 0, max = 1)
        double roiBottom,

        @Param(doc = "Number of lens circles.", def = "[6, 10]", min = 0, max = 100)
        IntRange numFlareCirclesRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(
                random.nextDouble(),
                roiBottom * random.nextDouble(),
                srcRadiusRange.draw(random),
                numFlareCirclesRange.draw(random),
                random.nextLong()));
    }

    /** A drawn flare at shares (x, y) of the sides; the seed determines the circles. */
    public record Drawn(double x, double y, double radius, int circles, long seed) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            int width = from.cols();
            int height = from.rows();
            double longer = Math.max(width, height);
            try (Mat glowing = glow(from, x * width, y * height, radius * longer);
                    OpacityLayer overlay = OpacityLayer.of(from)) {
                UniformRandomProvider random = new Address(seed, 0).generator();
                for (int i = 0; i < circles; i++) {
                    double along = 2 * random.nextDouble();
                    double size = longer * (0.01 + 0.05 * random.nextDouble());
                    overlay.disc(
                            width * (x + along * (0.5 - x)),
                            height * (y + along * (0.5 - y)),
                            size,
                            0.08 + 0.2 * random.nextDouble());
                }
                overlay.soften(1);
                overlay.blend(
                        glowing, new double[] {0.75 * Raster.top(from), 0.9 * Raster.top(from), Raster.top(from)}, to);
            }
        }

        private static Mat glow(Mat from, double x, double y, double radius) {
            int width = from.cols();
            float[] light = new float[width * from.rows()];
            for (int i = 0; i < light.length; i++) {
                int row = i / width;
                double dx = (i % width + 0.5 - x) / radius;
                double dy = (row + 0.5 - y) / radius;
                light[i] = (float) StrictMath.exp(-3 * (dx * dx + dy * dy));
            }
            try (Mat thickness = FloatImage.map(light, width, from.rows())) {
                return Mats.made(made -> TranslucentLayer.draw(from, thickness, 1, made));
            }
        }
    }
}
