package dev.refract.augment.image;

import dev.refract.augment.image.label.CumulativeWarp;
import dev.refract.augment.image.label.MaskPatch;
import dev.refract.augment.image.label.MaskPng;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A label and the size of its full image, which may be decoded at a smaller size.
 *
 * @param width in pixels
 * @param height in pixels
 */
record SourceLabel(Label label, int width, int height) {

    /** The label of an image decoded at full size. */
    static SourceLabel of(Label label, Raster raster) {
        return new SourceLabel(label, raster.width(), raster.height());
    }

    /** The warp from the full image to the decoded one. */
    CumulativeWarp warpOnto(Raster raster) {
        CumulativeWarp whole = CumulativeWarp.of(width, height);
        if (raster.width() == width && raster.height() == height) {
            return whole;
        }
        Homography smaller = Homography.scaling((double) raster.width() / width, (double) raster.height() / height);
        return whole.then(
                Placement.covering(width, height, smaller, raster.width(), raster.height(), Interpolation.LINEAR));
    }

    /** The decoded masks of its objects, in their order; the caller closes them. */
    List<Optional<MaskPatch>> masks() {
        List<Optional<MaskPatch>> masks = new ArrayList<>();
        try {
            for (Instance instance : label.instances()) {
                masks.add(instance.mask().map(png -> MaskPng.read(png, width, height)));
            }
            return masks;
        } catch (RuntimeException e) {
            masks.forEach(mask -> mask.ifPresent(MaskPatch::close));
            throw e;
        }
    }
}
