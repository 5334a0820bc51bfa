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
 * An affine change of polar coordinates: about the center, inside the largest circle that fits, the image
 * is turned and scaled the more the closer to the center. What other libraries make of a turn and a zoom
 * between a change to polar coordinates and back, in one resampling.
 */
@Named(id = "polar_warp", doc = "Turns and scales the image in polar coordinates: a swirl, a bulge or a pinch.")
public record PolarWarp(
        @Param(
                doc = "By how many degrees the center turns, counter-clockwise.",
                def = "[-45, 45]",
                min = -180,
                max = 180)
        Range twistRange,

        @Param(
                doc = "Size of the center against that of the rim; above 0 it bulges, below 0 it is pinched.",
                def = "[-0.3, 0.3]",
                min = -0.9,
                max = 0.9)
        Range bulgeRange,

        @Param(doc = "How new pixels are found.", inline = true)
        Resampling resampling)
        implements ImageOperation {
    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(twistRange.draw(random), bulgeRange.draw(random), resampling));
    }

    /**
     * A drawn swirl.
     *
     * @param twist degrees by which the center turns, counter-clockwise
     * @param bulge share by which lengths at the center grow against the rim
     */
    public record Drawn(double twist, double bulge, Resampling resampling) implements Distortion {
        @Override
        public DisplacementField displace(int width, int height) {
            double rim = Math.min(width, height) / 2.0;
            return SmoothFields.smooth(width, height, shown -> {
                double x = shown.x() - width / 2.0;
                double y = shown.y() - height / 2.0;
                double inward = Math.max(0, 1 - Math.hypot(x, y) / rim);
                // smooth at the rim: squared, so that neither place nor slope jumps
                double angle = StrictMath.toRadians(twist) * inward * inward;
                double factor = 1 - bulge * inward * inward;
                double cos = StrictMath.cos(angle) * factor;
                double sin = StrictMath.sin(angle) * factor;
                return new Point(width / 2.0 + cos * x - sin * y, height / 2.0 + sin * x + cos * y);
            });
        }
    }
}
