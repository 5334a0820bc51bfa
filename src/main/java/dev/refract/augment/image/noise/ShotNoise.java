package dev.refract.augment.image.noise;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.Paint;
import dev.refract.augment.image.raster.Levels;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.Shares;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.Range;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Counts photons: the noise of light itself, stronger where there is more of it (Poisson). */
@Named(id = "shot_noise", doc = "Adds the noise of counting photons, which grows with the light.")
public record ShotNoise(
        @Param(
                doc = "Standard deviation at the full level, as a share of it.",
                def = "[0.1, 0.3]",
                min = 0.001,
                max = 1)
        Range scaleRange)
        implements ImageOperation {

    @Override
    public Optional<Photons> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Photons(scaleRange.draw(random), random.nextLong()));
    }

    /** A drawn strength. The full level is 1/scale² photons. */
    public record Photons(double scale, long seed) implements Paint {
        private static final int STEPS = 256;
        /** With more photons than this a Poisson count is as good as normal. */
        private static final double MANY = 400;

        @Override
        public void paint(Mat canvas) {
            double photons = 1 / (scale * scale);
            if (photons > MANY) {
                paintNormal(canvas);
                return;
            }
            UniformRandomProvider random = new Address(seed, 0).generator();
            int top = Raster.top(canvas);
            double[][] tables = new double[STEPS][];
            for (int step = 0; step < STEPS; step++) {
                tables[step] = counts(photons * step / (STEPS - 1));
            }
            char[] levels = Levels.of(canvas);
            for (int i = 0; i < levels.length; i++) {
                double exact = (double) levels[i] / top * (STEPS - 1);
                int step = (int) exact;
                int found = Arrays.binarySearch(tables[step], random.nextDouble());
                double count = found < 0 ? -found - 1 : found + 1;
                levels[i] = Levels.clipped((count / photons + (exact - step) / (STEPS - 1)) * top, top);
            }
            Levels.write(levels, canvas, canvas);
        }

        /** Probability of at most 0, 1, 2, … photons when {@code mean} are expected. */
        private static double[] counts(double mean) {
            double[] sums = new double[(int) (mean + 8 * Math.sqrt(mean) + 10)];
            double term = StrictMath.exp(-mean);
            double sum = 0;
            for (int count = 0; count < sums.length; count++) {
                sum += term;
                sums[count] = sum;
                term *= mean / (count + 1);
            }
            return sums;
        }

        private void paintNormal(Mat canvas) {
            try (Mat shares = Shares.of(canvas);
                    Mat spread = Mats.made(made -> opencv_core.sqrt(shares, made));
                    Mat normal = Field.normal(canvas, canvas.channels(), seed);
                    Mat noise = Mats.made(made -> opencv_core.multiply(normal, spread, made))) {
                opencv_core.scaleAdd(noise, scale, shares, shares);
                Shares.write(shares, canvas, canvas);
            }
        }
    }
}
