package dev.refract.augment.image.weather;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Filter;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Address;
import dev.refract.random.Range;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Falling snowflakes, large and soft near the camera, small far away. */
@Named(id = "snowflakes", doc = "Adds falling snowflakes.")
public record Snowflakes(
        @Param(doc = "Share of the image covered by flakes.", def = "[0.005, 0.075]", min = 0, max = 1)
        Range densityRange,

        @Param(
                doc = "Radius of the largest flakes, as a share of the longer side.",
                def = "[0.004, 0.012]",
                min = 0.0001,
                max = 0.2)
        Range flakeSizeRange,

        @Param(
                doc = "Motion of a flake during the exposure, as a share of the height.",
                def = "[0.007, 0.03]",
                min = 0,
                max = 1)
        Range speedRange,

        @Param(doc = "Direction of the fall from the vertical, in degrees.", def = "[-30, 30]", min = -90, max = 90)
        Range angleRange)
        implements ImageOperation {

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(
                densityRange.draw(random),
                flakeSizeRange.draw(random),
                speedRange.draw(random),
                angleRange.draw(random),
                random.nextLong()));
    }

    /** Drawn snowfall; the seed determines the flakes. */
    public record Drawn(double density, double size, double speed, double angle, long seed) implements Filter {
        private static final int MOST = 20_000;

        @Override
        public void filter(Mat from, Mat to) {
            UniformRandomProvider random = new Address(seed, 0).generator();
            double largest = Math.max(0.6, size * Math.max(from.cols(), from.rows()));
            double cover = density * from.cols() * from.rows();
            double down = speed * from.rows();
            double across = down * StrictMath.tan(StrictMath.toRadians(Math.min(Math.max(angle, -80), 80)));
            try (OpacityLayer overlay = OpacityLayer.of(from)) {
                for (int i = 0; cover > 0 && i < MOST; i++) {
                    double near = random.nextDouble();
                    double radius = largest * (0.2 + 0.8 * near * near);
                    double x = random.nextDouble() * from.cols();
                    double y = random.nextDouble() * from.rows();
                    int breadth = (int) Math.max(1, Math.rint(2 * radius));
                    overlay.line(x, y, x + across * near, y + down * near, breadth, 0.5 + 0.5 * near);
                    cover -= Math.PI * radius * radius + 2 * radius * down * near;
                }
                overlay.soften(Math.max(0.4, largest / 4));
                overlay.blend(from, 1, to);
            }
        }
    }
}
