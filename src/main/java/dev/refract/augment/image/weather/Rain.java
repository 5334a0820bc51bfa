package dev.refract.augment.image.weather;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.blur.GaussianFilter;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Slanted raindrops in front of a darker, blurred scene. */
@Named(id = "rain", doc = "Draws slanted rain in front of a darker scene.")
public record Rain(
        @Param(doc = "Slant of the drops from the vertical, in degrees.", def = "[-10, 10]", min = -80, max = 80)
        Range slantRange,

        @Param(doc = "Drops for every 10,000 pixels.", def = "[15, 40]", min = 0, max = 1000)
        Range densityRange,

        @Param(doc = "Length of a drop, as a share of the height.", def = "[0.03, 0.08]", min = 0, max = 1)
        Range dropLengthRange,

        @Param(doc = "Width of a drop in pixels.", def = "1", min = 1, max = 50)
        int dropWidth,

        @Param(doc = "Standard deviation of the blur, in pixels.", def = "1", min = 0, max = 50)
        double blurValue,

        @Param(doc = "Factor of the brightness.", def = "0.7", min = 0, max = 1)
        double brightnessCoefficient)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(
                slantRange.draw(random),
                densityRange.draw(random),
                dropLengthRange.draw(random),
                dropWidth,
                blurValue,
                brightnessCoefficient,
                random.nextLong()));
    }

    /** Drawn rain; the seed determines the drops. */
    public record Drawn(double slant, double density, double length, int breadth, double mist, double light, long seed)
            implements Filter {
        private static final double DROP = 0.78;

        @Override
        public void filter(Mat from, Mat to) {
            UniformRandomProvider random = new Address(seed, 0).generator();
            int drops = (int) Math.min(100_000, Math.round(density * from.rows() * from.cols() / 10_000));
            double down = length * from.rows();
            double across = down * StrictMath.tan(StrictMath.toRadians(slant));
            try (OpacityLayer overlay = OpacityLayer.of(from)) {
                for (int i = 0; i < drops; i++) {
                    double x = random.nextDouble() * from.cols();
                    double y = random.nextDouble() * (from.rows() + down) - down;
                    overlay.line(x, y, x + across, y + down, breadth, DROP);
                }
                try (Mat wet = softened(from)) {
                    overlay.blend(wet, 0.6, to);
                }
            }
        }

        private Mat softened(Mat from) {
            Mat dark = Mats.made(made -> from.convertTo(made, -1, light, 0));
            if (mist < 0.1) {
                return dark;
            }
            try (dark) {
                return Mats.made(made -> new GaussianFilter(mist).filter(dark, made));
            }
        }
    }
}
