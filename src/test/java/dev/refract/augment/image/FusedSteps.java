package dev.refract.augment.image;

import dev.refract.augment.image.geometric.AffineWarp;
import dev.refract.augment.image.geometric.Flip;
import dev.refract.augment.image.geometric.Rotation;
import dev.refract.augment.image.geometric.RotationCanvas;
import dev.refract.augment.image.raster.ChannelMix;
import dev.refract.augment.image.step.ColorMatrix;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Resampling;
import java.util.List;

/** Steps of which several can be carried out in one pass. */
public final class FusedSteps {
    public static final Flip MIRROR = new Flip(Flip.FlipAxis.LEFT_RIGHT);

    /** Exchanges red and blue and scales; above 1 it leaves the range. */
    record Swap(double factor) implements ColorMatrix {
        @Override
        public ChannelMix mix(int channels) {
            return new ChannelMix(List.of(
                    List.of(0.0, 0.0, factor, 0.0), List.of(0.0, factor, 0.0, 0.0), List.of(factor, 0.0, 0.0, 0.05)));
        }
    }

    public static Rotation turn(double angle, Border border, double fill) {
        return new Rotation(angle, RotationCanvas.KEPT, new Resampling(border, fill, Interpolation.LINEAR));
    }

    public static AffineWarp pose(double scale, double angle, double shift, Border border) {
        return new AffineWarp(
                scale, scale, 0, 0, angle, shift, 0, false, new Resampling(border, 0, Interpolation.LINEAR));
    }

    private FusedSteps() {}
}
