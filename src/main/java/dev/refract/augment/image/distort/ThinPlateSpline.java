package dev.refract.augment.image.distort;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.ImageOperation;
import dev.refract.augment.image.step.Distortion;
import dev.refract.augment.image.warp.DisplacementField;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import dev.refract.random.Normal;
import dev.refract.random.Range;
import dev.refract.sample.Point;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.core.source64.SplitMix64;

/** A thin-plate spline through moved control points. */
@Named(
        id = "thin_plate_spline",
        doc = "Distorts the image by a thin-plate spline through randomly moved control points.")
public record ThinPlateSpline(
        @Param(
                doc = "How far control points move, in tenths of the sides: standard deviation of a normal"
                        + " distribution.",
                def = "[0.2, 0.4]",
                min = 0,
                max = 1)
        Range scaleRange,

        @Param(doc = "Control points along either side.", def = "4", min = 2, max = 8)
        int numControlPoints,

        @Param(doc = "How new pixels are computed.", inline = true)
        Resampling resampling)
        implements ImageOperation {
    @Override
    public Optional<Drawn> draw(ImageFacts facts, UniformRandomProvider random) {
        return Optional.of(new Drawn(scaleRange.draw(random) / 10, numControlPoints, random.nextLong(), resampling));
    }

    /**
     * A drawn spline.
     *
     * @param scale standard deviation of the moves, as a share of the sides; no point moves further than 0.3
     *     of the distance between points
     * @param points along either side, the outer ones on the border
     * @param seed of the draws
     */
    public record Drawn(double scale, int points, long seed, Resampling resampling) implements Distortion {
        @Override
        public DisplacementField displace(int width, int height) {
            SplitMix64 random = new SplitMix64(seed);
            double limit = 0.3 / (points - 1);
            double[][] at = new double[points * points][2];
            double[][] moves = new double[points * points][2];
            for (int i = 0; i < at.length; i++) {
                at[i] = new double[] {i % points / (points - 1.0), Math.floorDiv(i, points) / (points - 1.0)};
                for (int axis = 0; axis < 2; axis++) {
                    moves[i][axis] = Math.min(Math.max(Normal.draw(random) * scale, -limit), limit);
                }
            }
            SplineInterpolation spline = SplineInterpolation.through(at, moves);
            return SmoothFields.smooth(width, height, shown -> {
                double[] move = spline.at(shown.x() / width, shown.y() / height);
                return new Point(shown.x() + move[0] * width, shown.y() + move[1] * height);
            });
        }
    }
}
