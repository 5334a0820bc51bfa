package dev.refract.augment.image.noise;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Levels;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.Paint;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.CounterRandom;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Photon shot noise: Poisson noise, stronger where the image is brighter. */
@Named(id = "shot_noise", doc = "Adds photon shot noise (Poisson), which grows with brightness.")
public record ShotNoise(
        @Param(
                doc = "Standard deviation at the full level, as a share of it.",
                def = "[0.1, 0.3]",
                min = 0.001,
                max = 1)
        Range scaleRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(scaleRange.draw(random), random.nextLong()));
    }

    /** A drawn strength. The full level is 1/scale² photons. */
    public record Drawn(double scale, long seed) implements Paint {
        private static final int STEPS = 256;
        /** With more photons, the normal distribution approximates the Poisson distribution. */
        private static final double MANY = 400;

        @Override
        public void paint(Mat canvas) {
            double photons = 1 / (scale * scale);
            if (photons > MANY) {
                paintNormal(canvas);
                return;
            }
            CounterRandom words = new CounterRandom(seed);
            int top = Raster.top(canvas);
            PoissonTable[] tables = new PoissonTable[STEPS];
            char[] levels = Levels.of(canvas);
            for (int i = 0; i < levels.length; i++) {
                double exact = (double) levels[i] / top * (STEPS - 1);
                int step = (int) exact;
                if (tables[step] == null) {
                    tables[step] = new PoissonTable(photons * step / (STEPS - 1));
                }
                int count = tables[step].count((words.at(i) >>> 11) * 0x1.0p-53);
                levels[i] = Levels.clipped((count / photons + (exact - step) / (STEPS - 1)) * top, top);
            }
            Levels.write(levels, canvas, canvas);
        }

        private void paintNormal(Mat canvas) {
            try (Mat shares = FloatImage.of(canvas);
                    Mat spread = Mats.made(made -> opencv_core.sqrt(shares, made));
                    Mat normal = NoiseField.normal(canvas, canvas.channels(), seed);
                    Mat noise = Mats.made(made -> opencv_core.multiply(normal, spread, made))) {
                opencv_core.scaleAdd(noise, scale, shares, shares);
                FloatImage.write(shares, canvas, canvas);
            }
        }
    }
}
