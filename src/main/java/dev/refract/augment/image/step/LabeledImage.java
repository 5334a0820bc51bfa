package dev.refract.augment.image.step;

import dev.refract.augment.image.label.CumulativeWarp;
import dev.refract.augment.image.label.InstanceMover;
import dev.refract.augment.image.label.LabelRules;
import dev.refract.augment.image.label.MaskPatch;
import dev.refract.augment.image.label.MaskPng;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.Resampler;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A decoded image with its label, the input and output of mixing. It owns nothing; the creator of the raster
 * closes it.
 */
public record LabeledImage(Raster raster, Label label, LabelRules rules) {

    public int width() {
        return raster.width();
    }

    public int height() {
        return raster.height();
    }

    public LabeledImage withLabel(Label changed) {
        return new LabeledImage(raster, changed, rules);
    }

    /** Pixels and label after a warp, with a new raster. */
    public LabeledImage warped(Placement how) {
        Label moved = moved(how);
        return new LabeledImage(Resampler.place(raster, how), moved, rules);
    }

    /** The label when the image lies at (left, top) on a canvas of this size, wholly inside. */
    public Label placedAt(int left, int top, int width, int height) {
        Homography map = Homography.translation(left, top);
        return moved(new Placement(
                width(), height(), map, width, height, Border.CONSTANT, 0, Interpolation.NEAREST, List.of()));
    }

    private Label moved(Placement how) {
        List<Optional<MaskPatch>> masks = new ArrayList<>();
        try {
            for (Instance instance : label.instances()) {
                masks.add(instance.mask().map(png -> MaskPng.read(png, width(), height())));
            }
            return new InstanceMover(label, masks, rules)
                    .at(CumulativeWarp.of(width(), height()).then(how));
        } finally {
            masks.forEach(mask -> mask.ifPresent(MaskPatch::close));
        }
    }
}
