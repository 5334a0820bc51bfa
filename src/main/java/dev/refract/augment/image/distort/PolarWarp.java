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

/**
 * Rotates and scales the image about its center, inside the largest circle that fits, and more the closer to
 * the center. Other libraries convert to polar coordinates, apply an affine warp and convert back; this takes
 * one resampling.
 */
@Named(id = "polar_warp", doc = "Rotates and scales the image in polar coordinates: a swirl, a bulge or a pinch.")
public record PolarWarp(
        @Param(doc = "Rotation of the center in degrees, counter-clockwise.", def = "[-45, 45]", min = -180, max = 180)
        Range twistRange,

        @Param(
                doc = "Size of the center relative to the rim; positive bulges, negative pinches.",
                def = "[-0.3, 0.3]",
                min = -0.9,
                max = 0.9)
        Range bulgeRange,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {
    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(twistRange.draw(random), bulgeRange.draw(random), resampling));
    }

    /**
     * A drawn swirl.
     *
     * @param twist rotation of the center in degrees, counter-clockwise
     * @param bulge share by which lengths at the center grow relative to the rim
     */
    public record Drawn(double twist, double bulge, Resampling resampling) implements Distortion {
        @Override
        public DisplacementField displace(int width, int height) {
            double rim = Math.min(width, height) / 2.0;
            return SmoothFields.smooth(width, height, shown -> {
                double x = shown.x() - width / 2.0;
                double y = shown.y() - height / 2.0;
                double inward = Math.max(0, 1 - Math.hypot(x, y) / rim);
                // squared, so that the map and its derivative are continuous at the rim
                double angle = StrictMath.toRadians(twist) * inward * inward;
                double factor = 1 - bulge * inward * inward;
                double cos = StrictMath.cos(angle) * factor;
                double sin = StrictMath.sin(angle) * factor;
                return new Point(width / 2.0 + cos * x - sin * y, height / 2.0 + sin * x + cos * y);
            });
        }
    }
}
