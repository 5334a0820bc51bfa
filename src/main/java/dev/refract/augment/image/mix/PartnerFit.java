package dev.refract.augment.image.mix;

import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.RasterConversion;
import dev.refract.augment.image.step.LabeledImage;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import java.util.List;

/** Fits a partner to the size, depth and channels of the image it is mixed with. */
final class PartnerFit {
    private PartnerFit() {}

    /** The whole of {@code from}, stretched to a canvas of this size; with a new raster like {@code model}. */
    static LabeledImage whole(LabeledImage from, int width, int height, Raster model) {
        return part(from, stretch(from, width, height), width, height, model);
    }

    /** {@code from} after {@code map}, on a canvas of this size, with a new raster like {@code model}. */
    static LabeledImage part(LabeledImage from, Homography map, int width, int height, Raster model) {
        LabeledImage placed = from.warped(new Placement(
                from.width(),
                from.height(),
                map,
                width,
                height,
                Border.REPLICATE, // only the interpolation at the edge reads it
                0,
                Interpolation.LINEAR,
                List.of()));
        try (Raster pixels = placed.raster()) {
            return new LabeledImage(RasterConversion.like(model, pixels), placed.label(), placed.rules());
        }
    }

    /** The map that stretches {@code from} to a canvas of this size. */
    static Homography stretch(LabeledImage from, int width, int height) {
        return Homography.scaling((double) width / from.width(), (double) height / from.height());
    }
}
