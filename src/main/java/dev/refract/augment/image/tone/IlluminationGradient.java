package dev.refract.augment.image.tone;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** An illumination gradient: along a line, from a corner, or around a place. */
@Named(id = "illumination_gradient", doc = "Brightens or darkens along a line, from a corner or around a place.")
public record IlluminationGradient(
        @Param(doc = "Shape of the gradient.", def = "linear")
        Mode mode,

        @Param(doc = "Maximum change, as a share of the level.", def = "[0.05, 0.3]", min = 0, max = 1)
        Range intensityRange,

        @Param(doc = "Whether it brightens, darkens, or one of both at random.", def = "both")
        Effect effect,

        @Param(
                doc = "Width of the gaussian shape, as a share of the longer side.",
                def = "[0.2, 0.5]",
                min = 0.01,
                max = 10)
        Range sigmaRange)
        implements ImageOperation {

    /** Shapes of the gradient. */
    public enum Mode {
        LINEAR,
        CORNER,
        GAUSSIAN
    }

    /** The effect of the gradient. */
    public enum Effect {
        BRIGHTEN,
        DARKEN,
        BOTH
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        double strength = intensityRange.draw(random);
        boolean darkens = effect == Effect.DARKEN || (effect == Effect.BOTH && random.nextBoolean());
        double angle = 2 * Math.PI * random.nextDouble();
        double x = mode == Mode.CORNER ? random.nextInt(2) : random.nextDouble();
        double y = mode == Mode.CORNER ? random.nextInt(2) : random.nextDouble();
        return Optional.of(new Drawn(mode, darkens ? -strength : strength, angle, x, y, sigmaRange.draw(random)));
    }

    /**
     * A drawn gradient.
     *
     * @param strength change where it is strongest; negative darkens
     * @param angle in radians, for the linear shape
     * @param x of the center, as a share of the width
     * @param y of the center, as a share of the height
     * @param sigma of the gaussian shape, as a share of the longer side
     */
    public record Drawn(Mode mode, double strength, double angle, double x, double y, double sigma) implements Filter {
        @Override
        public void filter(Mat from, Mat to) {
            int width = from.cols();
            int height = from.rows();
            float[] gains = new float[width * height];
            double cos = StrictMath.cos(angle);
            double sin = StrictMath.sin(angle);
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    double u = (column + 0.5) / width - 0.5;
                    double v = (row + 0.5) / height - 0.5;
                    gains[row * width + column] = (float) (1 + strength * light(u, v, cos, sin, width, height));
                }
            }
            try (Mat gain = FloatImage.map(gains, width, height)) {
                FloatImage.times(from, gain, to);
            }
        }

        /** The strength in [0, 1] at a place relative to the middle. */
        private double light(double u, double v, double cos, double sin, int width, int height) {
            double longer = Math.max(width, height);
            double dx = u + 0.5 - x;
            double dy = v + 0.5 - y;
            return switch (mode) {
                case LINEAR -> 0.5 + (u * cos + v * sin) / (Math.abs(cos) + Math.abs(sin));
                case CORNER -> 1 - Math.sqrt((dx * dx + dy * dy) / 2);
                case GAUSSIAN -> {
                    double across = dx * width / longer / sigma;
                    double down = dy * height / longer / sigma;
                    yield StrictMath.exp(-(across * across + down * down) / 2);
                }
            };
        }
    }
}
