package dev.refract.augment.image.mix;

import dev.refract.augment.image.ImageMix;
import dev.refract.augment.image.Scene;
import dev.refract.augment.image.raster.Matching;
import dev.refract.augment.image.raster.Raster;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.List;

/** Objects of one other image on top of the copy, one after the other. */
public record Pasted(String partner, List<Paste> pastes) implements ImageMix {
    public Pasted {
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
    public List<String> needs() {
        return List.of(partner);
    }

    @Override
    public Scene of(Scene own, List<Scene> partners) {
        Raster canvas = own.raster().copy();
        try {
            Scene now = new Scene(canvas, own.label(), own.rules());
            for (Paste paste : pastes) {
                now = now.withLabel(put(paste, partners.get(0), now));
            }
            return now;
        } catch (RuntimeException e) {
            canvas.close();
            throw e;
        }
    }

    /** Paints one object on the canvas of {@code now}; the label with it. */
    private static Label put(Paste paste, Scene from, Scene now) {
        Instance object = from.label().instances().get(paste.object());
        Placement how = new Placement(
                from.width(),
                from.height(),
                paste.map(Cutout.bounds(object).orElseThrow()),
                now.width(),
                now.height(),
                Border.REPLICATE,
                0,
                Interpolation.LINEAR,
                List.of());
        Scene placed =
                from.withLabel(from.label().withInstances(List.of(object))).placed(how);
        try (Raster layer = placed.raster()) {
            if (placed.label().instances().isEmpty()) {
                return now.label();
            }
            Instance moved = placed.label().instances().get(0);
            Stencil stencil = stencil(moved, now.width(), now.height());
            try (Raster alike = Matching.like(now.raster(), layer)) {
                Pasting.through(now.raster(), alike, stencil);
            }
            List<Instance> instances = new ArrayList<>(
                    new Occlusion(stencil, now.rules()).of(now.label()).instances());
            instances.add(moved);
            return now.label().withInstances(instances);
        }
    }

    private static Stencil stencil(Instance object, int width, int height) {
        if (object.mask().isPresent()) {
            return Stencil.of(object.mask().get(), width, height);
        }
        return object.polygons().isEmpty()
                ? Stencil.of(object.box().orElseThrow(), width, height)
                : Stencil.of(object.polygons(), width, height);
    }
}
