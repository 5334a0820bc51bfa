package dev.refract.augment.image.noise;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.step.Paint;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.Normal;
import dev.refract.random.Range;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Adds noise of a chosen distribution: one amount per channel, per pixel, or per level. */
@Named(id = "additive_noise", doc = "Adds noise of a chosen distribution, constant or different at every pixel.")
public record AdditiveNoise(
        @Param(doc = "The distribution; beta is bimodal, with most values near the ends.", def = "uniform")
        NoiseType noiseType,

        @Param(
                doc = "constant draws one amount per channel, shared one per pixel, per_pixel one per level.",
                def = "constant")
        SpatialMode spatialMode,

        @Param(
                doc = "Half width, standard deviation or scale of the distribution, as a share of the full level.",
                def = "[0.05, 0.15]",
                min = 0,
                max = 1)
        Range amountRange)
        implements ImageOperation {

    /** Distributions around 0. */
    public enum NoiseType {
        UNIFORM,
        GAUSSIAN,
        LAPLACE,
        BETA;

        private double draw(UniformRandomProvider random) {
            return switch (this) {
                case UNIFORM -> 2 * random.nextDouble() - 1;
                case GAUSSIAN -> Normal.draw(random);
                case LAPLACE -> {
                    double size = -StrictMath.log(1 - random.nextDouble());
                    yield random.nextBoolean() ? size : -size;
                }
                case BETA -> StrictMath.cos(Math.PI * random.nextDouble());
            };
        }
    }

    /** The unit that gets a separate amount. */
    public enum SpatialMode {
        CONSTANT,
        SHARED,
        PER_PIXEL
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(noiseType, spatialMode, amountRange.draw(random), random.nextLong()));
    }

    /** Drawn noise. */
    public record Drawn(NoiseType type, SpatialMode mode, double amount, long seed) implements Paint {
        @Override
        public void paint(Mat canvas) {
            UniformRandomProvider random = new Address(seed, 0).generator();
            if (mode == SpatialMode.CONSTANT) {
                double[] amounts = DoubleStream.generate(() -> next(random))
                        .limit(canvas.channels())
                        .toArray();
                NoiseField.perChannel(canvas, (channel, level) -> level + amounts[channel]);
                return;
            }
            int channels = mode == SpatialMode.PER_PIXEL ? canvas.channels() : 1;
            try (Mat sums = FloatImage.of(canvas);
                    Mat field = field(canvas, channels, random);
                    Mat fitting = NoiseField.fitting(field, canvas.channels())) {
                opencv_core.add(sums, fitting, sums);
                FloatImage.write(sums, canvas, canvas);
            }
        }

        private Mat field(Mat canvas, int channels, UniformRandomProvider random) {
            return type == NoiseType.UNIFORM
                    ? NoiseField.uniform(canvas, channels, -amount, amount, seed)
                    : NoiseField.drawn(canvas, channels, () -> next(random));
        }

        private double next(UniformRandomProvider random) {
            return amount * type.draw(random);
        }
    }
}
