package dev.refract.augment.image.mix;

import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.raster.RasterConversion;
import dev.refract.augment.image.step.ImageMix;
import dev.refract.augment.image.step.LabeledImage;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.List;

/** Drawn objects of one other image, pasted on the copy one after the other. */
public record PastedObjects(String partner, List<Paste> pastes) implements ImageMix {
    public PastedObjects {
        pastes = List.copyOf(pastes);
    }

    /**
     * One object.
     *
     * @param object its position in the partner's label
     * @param scale pixels of the copy per pixel of the partner
     * @param left edge of its bounds, in pixels of the copy
     * @param top edge of its bounds, in pixels of the copy
     */
    public record Paste(int object, double scale, int left, int top) {

        private Homography map(Box bounds) {
            return Homography.translation(-bounds.left(), -bounds.top())
                    .then(Homography.scaling(scale, scale))
                    .then(Homography.translation(left, top));
        }
    }

    @Override
    public List<String> partnerIds() {
        return List.of(partner);
    }

    @Override
    public LabeledImage of(LabeledImage own, List<LabeledImage> partners) {
        Raster canvas = own.raster().copy();
        try {
            LabeledImage now = new LabeledImage(canvas, own.label(), own.rules());
            for (Paste paste : pastes) {
                now = now.withLabel(put(paste, partners.get(0), now));
            }
            return now;
        } catch (RuntimeException e) {
            canvas.close();
            throw e;
        }
    }

    /** Pastes one object on the canvas of {@code now} and returns the new label. */
    private static Label put(Paste paste, LabeledImage from, LabeledImage now) {
        Instance object = from.label().instances().get(paste.object());
        Placement how = new Placement(
                from.width(),
                from.height(),
                paste.map(ObjectCutout.bounds(object).orElseThrow()),
                now.width(),
                now.height(),
                Border.REPLICATE,
                0,
                Interpolation.LINEAR,
                List.of());
        LabeledImage placed =
                from.withLabel(from.label().withInstances(List.of(object))).warped(how);
        try (Raster layer = placed.raster()) {
            if (placed.label().instances().isEmpty()) {
                return now.label();
            }
            Instance moved = placed.label().instances().get(0);
            PixelMask mask = mask(moved, now.width(), now.height());
            try (Raster alike = RasterConversion.like(now.raster(), layer)) {
                RasterPaste.through(now.raster(), alike, mask);
            }
            List<Instance> instances = new ArrayList<>(
                    new Occlusion(mask, now.rules()).of(now.label()).instances());
            instances.add(moved);
            return now.label().withInstances(instances);
        }
    }

    private static PixelMask mask(Instance object, int width, int height) {
        if (object.mask().isPresent()) {
            return PixelMask.of(object.mask().get(), width, height);
        }
        return object.polygons().isEmpty()
                ? PixelMask.of(object.box().orElseThrow(), width, height)
                : PixelMask.of(object.polygons(), width, height);
    }
}
