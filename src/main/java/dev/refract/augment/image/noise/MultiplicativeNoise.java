package dev.refract.augment.image.noise;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.Paint;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Shares;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Multiplies by random factors: one, one a channel, one a pixel, or one for every level. */
@Named(
        id = "multiplicative_noise",
        doc = "Multiplies levels by random factors, the same everywhere or different at every pixel.")
public record MultiplicativeNoise(
        @Param(doc = "The factors.", def = "[0.9, 1.1]", min = 0, max = 10)
        Range multiplierRange,

        @Param(doc = "Whether each channel has factors of its own.", def = "false")
        boolean perChannel,

        @Param(doc = "Whether each pixel has factors of its own.", def = "false")
        boolean elementwise)
        implements ImageOperation {

    @Override
    public Optional<Factors> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(
                new Factors(multiplierRange.low(), multiplierRange.high(), perChannel, elementwise, random.nextLong()));
    }

    /** Factors between {@code low} and {@code high}, made from the seed. */
    public record Factors(double low, double high, boolean perChannel, boolean elementwise, long seed)
            implements Paint {
        @Override
        public void paint(Mat canvas) {
            int channels = canvas.channels();
            try (Mat shares = Shares.of(canvas);
                    Mat factors = factors(canvas, perChannel ? channels : 1);
                    Mat fitting = Field.fitting(factors, channels);
                    Mat products = Mats.made(made -> opencv_core.multiply(shares, fitting, made))) {
                Shares.write(products, canvas, canvas);
            }
        }

        private Mat factors(Mat canvas, int channels) {
            if (elementwise) {
                return Field.uniform(canvas, channels, low, high, seed);
            }
            Range range = new Range(low, high);
            UniformRandomProvider random = new Address(seed, 0).generator();
            try (Scalar each = new Scalar(range.draw(random), range.draw(random), range.draw(random), 0)) {
                return new Mat(canvas.rows(), canvas.cols(), opencv_core.CV_32FC(channels), each);
            }
        }
    }
}
