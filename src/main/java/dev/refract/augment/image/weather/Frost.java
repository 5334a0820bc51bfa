package dev.refract.augment.image.weather;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Mats;
import dev.refract.augment.image.raster.Plasma;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Ice crystals that grow from the edges of the image. */
@Named(id = "frost", doc = "Adds frost that grows from the edges of the image.")
public record Frost(
        @Param(doc = "Severity, from 1 (little) to 5 (almost covered).", def = "[1, 5]", min = 1, max = 5)
        Range severityRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(severityRange.draw(random), random.nextLong()));
    }

    /** Drawn frost; the seed determines the crystals. */
    public record Drawn(double severity, long seed) implements Filter {
        private static final int BRANCHES = 120;
        private static final int STEPS = 24;

        @Override
        public void filter(Mat from, Mat to) {
            UniformRandomProvider random = new Address(seed, 0).generator();
            double reach = Math.min(from.cols(), from.rows()) * (0.1 + 0.08 * severity);
            try (OpacityLayer overlay = OpacityLayer.of(from)) {
                for (int i = 0; i < BRANCHES; i++) {
                    grow(overlay, from.cols(), from.rows(), reach, random);
                }
                overlay.soften(0.8);
                try (Mat veil = pane(from)) {
                    overlay.blend(veil, new double[] {full(from), 0.96 * full(from), 0.9 * full(from)}, to);
                }
            }
        }

        private static double full(Mat image) {
            return Raster.top(image);
        }

        /** Draws a branch from a random place of the edge inwards, with twigs at 60 degrees, as in ice. */
        private static void grow(
                OpacityLayer overlay, int width, int height, double reach, UniformRandomProvider random) {
            boolean upright = random.nextBoolean();
            double along = random.nextDouble();
            boolean far = random.nextBoolean();
            double x = upright ? along * width : far ? width : 0;
            double y = upright ? (far ? height : 0) : along * height;
            double angle = StrictMath.atan2(height / 2.0 - y, width / 2.0 - x) + (random.nextDouble() - 0.5);
            double step = reach * (0.4 + 0.6 * random.nextDouble()) / STEPS;
            for (int i = 0; i < STEPS; i++) {
                angle += 0.25 * (random.nextDouble() - 0.5);
                double nextX = x + step * StrictMath.cos(angle);
                double nextY = y + step * StrictMath.sin(angle);
                double strength = 0.9 * (1 - (double) i / STEPS) + 0.1;
                overlay.line(x, y, nextX, nextY, 1, strength);
                double side = angle + (random.nextBoolean() ? Math.PI / 3 : -Math.PI / 3);
                double twig = step * 3 * random.nextDouble();
                overlay.line(x, y, x + twig * StrictMath.cos(side), y + twig * StrictMath.sin(side), 1, strength * 0.8);
                x = nextX;
                y = nextY;
            }
        }

        /** The image behind thin ice, whiter towards the edges. */
        private Mat pane(Mat from) {
            int width = from.cols();
            int height = from.rows();
            float[] thickness = new float[width * height];
            for (int y = 0; y < height; y++) {
                double v = Math.abs((y + 0.5) / height - 0.5) * 2;
                for (int x = 0; x < width; x++) {
                    double u = Math.abs((x + 0.5) / width - 0.5) * 2;
                    double edge = Math.max(u, v);
                    thickness[y * width + x] = (float) (0.12 * severity * edge * edge * edge * edge);
                }
            }
            try (Mat map = FloatImage.map(thickness, width, height);
                    Mat rough = Plasma.map(width, height, 1.5, seed);
                    Mat uneven = Mats.made(made -> opencv_core.multiply(map, rough, made));
                    Mat strong = TranslucentLayer.scaled(uneven, 2, 0)) {
                return Mats.made(made -> TranslucentLayer.draw(from, strong, 0.95, made));
            }
        }
    }
}
