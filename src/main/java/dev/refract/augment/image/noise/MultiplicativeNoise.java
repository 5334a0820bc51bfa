package dev.refract.augment.image.noise;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.step.Paint;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.Range;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Multiplies by random factors: one for the image, per channel, per pixel, or per level. */
@Named(id = "multiplicative_noise", doc = "Multiplies levels by random factors, constant or different at every pixel.")
public record MultiplicativeNoise(
        @Param(doc = "The factors.", def = "[0.9, 1.1]", min = 0, max = 10)
        Range multiplierRange,

        @Param(doc = "Whether each channel has separate factors.", def = "false")
        boolean perChannel,

        @Param(doc = "Whether each pixel has separate factors.", def = "false")
        boolean elementwise)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(
                new Drawn(multiplierRange.low(), multiplierRange.high(), perChannel, elementwise, random.nextLong()));
    }

    /** Factors between {@code low} and {@code high}, determined by the seed. */
    public record Drawn(double low, double high, boolean perChannel, boolean elementwise, long seed) implements Paint {
        @Override
        public void paint(Mat canvas) {
            if (!elementwise) {
                Range range = new Range(low, high);
                UniformRandomProvider random = new Address(seed, 0).generator();
                double[] factors = DoubleStream.generate(() -> range.draw(random))
                        .limit(perChannel ? canvas.channels() : 1)
                        .toArray();
                NoiseField.perChannel(canvas, (channel, level) -> level * factors[perChannel ? channel : 0]);
                return;
            }
            int channels = canvas.channels();
            try (Mat shares = FloatImage.of(canvas);
                    Mat factors = NoiseField.uniform(canvas, perChannel ? channels : 1, low, high, seed);
                    Mat fitting = NoiseField.fitting(factors, channels);
                    Mat products = Mats.made(made -> opencv_core.multiply(shares, fitting, made))) {
                FloatImage.write(products, canvas, canvas);
            }
        }
    }
}
