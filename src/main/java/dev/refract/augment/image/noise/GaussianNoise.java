package dev.refract.augment.image.noise;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.Paint;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.RNG;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Adds independent Gaussian noise to every pixel. */
@Named(id = "gaussian_noise", doc = "Adds Gaussian noise to every pixel.")
public record GaussianNoise(
        @Param(
                doc = "Standard deviation of the noise, as a share of the full level.",
                def = "[0.02, 0.1]",
                min = 0,
                max = 1)
        Range stdRange,

        @Param(doc = "Whether the channels get noise of their own; otherwise the noise is grey.", def = "true")
        boolean perChannel)
        implements ImageOperation {

    @Override
    public Optional<Grain> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Grain(stdRange.draw(random), perChannel, random.nextLong()));
    }

    /**
     * Drawn noise.
     *
     * @param std standard deviation, as a share of the full level
     * @param seed where OpenCV's multiply-with-carry generator starts
     */
    public record Grain(double std, boolean perChannel, long seed) implements Paint {
        @Override
        public void paint(Mat canvas) {
            int channels = perChannel ? canvas.channels() : 1;
            // whole levels are fine enough for 8 bits and twice as fast as floating point
            int depth = canvas.depth() == opencv_core.CV_8U ? opencv_core.CV_16S : opencv_core.CV_32F;
            try (RNG generator = new RNG(seed);
                    Scalar middle = Scalar.all(0);
                    Scalar spread = Scalar.all(std * Raster.top(canvas));
                    Mat mean = new Mat(1, 1, opencv_core.CV_64F, middle);
                    Mat deviation = new Mat(1, 1, opencv_core.CV_64F, spread);
                    Mat noise = new Mat(canvas.rows(), canvas.cols() * channels, depth);
                    Mat everywhere = new Mat()) {
                generator._fill(noise, RNG.NORMAL, mean, deviation);
                try (Mat shaped = noise.reshape(channels);
                        MatVector same = new MatVector(shaped, shaped, shaped);
                        Mat fitting = channels == canvas.channels()
                                ? new Mat(shaped)
                                : Mats.made(to -> opencv_core.merge(same, to))) {
                    opencv_core.add(canvas, fitting, canvas, everywhere, canvas.depth());
                }
            }
        }
    }
}
