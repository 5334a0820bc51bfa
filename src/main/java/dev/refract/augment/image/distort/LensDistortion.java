package dev.refract.augment.image.distort;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Distortion;
import dev.refract.augment.image.warp.DisplacementField;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Range;
import dev.refract.sample.Point;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Radial lens distortion, stronger further from the center. */
@Named(id = "lens_distortion", doc = "Distorts the image radially, as a camera lens or a fisheye does.")
public record LensDistortion(
        @Param(
                doc = "Strength; negative is pincushion, positive is barrel distortion.",
                def = "[-0.25, 0.25]",
                min = -1,
                max = 1)
        Range distortRange,

        @Param(doc = "The lens: camera is a cubic polynomial, fisheye an equidistant projection.", def = "camera")
        Mode mode,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {

    public LensDistortion {
        if (mode == Mode.CAMERA && distortRange.low() < -0.3) {
            throw new IllegalArgumentException(
                    "distort_range of a camera must not go below -0.3, where the image folds over itself, found "
                            + distortRange.low());
        }
    }

    /** The model of the lens; radius 1 is the distance from the center to a corner. */
    public enum Mode {
        CAMERA,
        FISHEYE
    }

    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(distortRange.draw(random), mode, resampling));
    }

    /**
     * A drawn lens.
     *
     * @param strength for a camera the cubic coefficient; for a fisheye half the angle of view, as a share of
     *     a right angle, negative for the inverse of a fisheye
     */
    public record Drawn(double strength, Mode mode, Resampling resampling) implements Distortion {
        /** A larger angle of view, as a share of a right angle, would stretch the rim without bound. */
        private static final double WIDEST = 0.9;

        @Override
        public DisplacementField displace(int width, int height) {
            double corner = Math.hypot(width, height) / 2;
            return SmoothFields.smooth(width, height, shown -> {
                double x = shown.x() - width / 2.0;
                double y = shown.y() - height / 2.0;
                double radius = Math.hypot(x, y) / corner;
                double factor = radius == 0 ? 1 : source(radius) / radius;
                return new Point(width / 2.0 + x * factor, height / 2.0 + y * factor);
            });
        }

        private double source(double radius) {
            double angle = Math.min(Math.abs(strength), WIDEST) * StrictMath.PI / 2;
            if (mode == Mode.CAMERA || angle < 1e-6) {
                return radius * (1 + strength * radius * radius);
            }
            double rim = StrictMath.tan(angle);
            return strength > 0 ? StrictMath.tan(radius * angle) / rim : StrictMath.atan(radius * rim) / angle;
        }
    }
}
