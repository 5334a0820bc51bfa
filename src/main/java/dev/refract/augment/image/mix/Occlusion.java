package dev.refract.augment.image.mix;

import dev.refract.augment.image.label.LabelRules;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Updates a label when other pixels cover a part of its image. An object keeps the uncovered share of its
 * visibility, measured on its mask, else its outlines, else its box; below the minimum of the rules it is
 * removed. Covered pixels leave its mask, covered keypoints become invisible, and its box shrinks to the
 * visible part. Outlines stay unchanged.
 *
 * @param cover the covering pixels
 */
record Occlusion(PixelMask cover, LabelRules rules) {
    private static final double DUST = 1e-9;

    Label of(Label label) {
        List<Instance> seen = new ArrayList<>();
        label.instances().forEach(instance -> of(instance).ifPresent(seen::add));
        return label.withInstances(seen);
    }

    private Optional<Instance> of(Instance instance) {
        Optional<PixelMask> shape = shape(instance);
        double hidden = shape.map(this::hidden).orElseGet(() -> hidden(instance.box()));
        if (hidden <= 0) {
            return Optional.of(keypoints(instance, instance.visibility(), instance.box(), instance.mask()));
        }
        double visibility = Math.max(0, instance.visibility() * (1 - hidden));
        Optional<Box> bounds = shape.flatMap(whole -> whole.without(cover).bounds());
        if (visibility < Math.max(rules.minVisibility() - DUST, DUST)) {
            return Optional.empty();
        }
        Optional<Bytes> mask =
                instance.mask().map(any -> shape.orElseThrow().without(cover).png());
        return Optional.of(keypoints(
                instance, visibility, instance.box().map(box -> shrunk(box, bounds.orElseGet(() -> seen(box)))), mask));
    }

    private Instance keypoints(Instance instance, double visibility, Optional<Box> box, Optional<Bytes> mask) {
        List<Keypoint> points = instance.keypoints().stream()
                .map(point -> new Keypoint(
                        point.name(),
                        point.at(),
                        point.visible()
                                && !cover.has((int) Math.floor(point.at().x()), (int)
                                        Math.floor(point.at().y()))))
                .toList();
        return instance.moved(box, instance.polygons(), mask, points, visibility);
    }

    /** The pixels of the object; empty when only a box is known. */
    private Optional<PixelMask> shape(Instance instance) {
        if (instance.mask().isPresent()) {
            return instance.mask().map(png -> PixelMask.of(png, cover.width(), cover.height()));
        }
        return instance.polygons().isEmpty()
                ? Optional.empty()
                : Optional.of(PixelMask.of(instance.polygons(), cover.width(), cover.height()));
    }

    private double hidden(PixelMask shape) {
        int all = shape.count();
        return all == 0 ? 0 : 1 - (double) shape.without(cover).count() / all;
    }

    /** Exact: pixels at the edge of the box count by the part of them that is in it. */
    private double hidden(Optional<Box> known) {
        if (known.isEmpty() || known.get().area() == 0) {
            return 0;
        }
        Box box = known.get();
        double covered = 0;
        for (int y = (int) Math.floor(box.top()); y < Math.ceil(box.bottom()); y++) {
            for (int x = (int) Math.floor(box.left()); x < Math.ceil(box.right()); x++) {
                if (cover.has(x, y)) {
                    covered += overlap(x, box.left(), box.right()) * overlap(y, box.top(), box.bottom());
                }
            }
        }
        return Math.min(1, covered / box.area());
    }

    private static double overlap(int pixel, double from, double to) {
        return Math.min(pixel + 1, to) - Math.max(pixel, from);
    }

    /** Bounds of the pixels of the box that are not covered. */
    private Box seen(Box box) {
        int left = (int) Math.floor(box.left());
        int top = (int) Math.floor(box.top());
        int right = Math.min(cover.width(), (int) Math.ceil(box.right()));
        int bottom = Math.min(cover.height(), (int) Math.ceil(box.bottom()));
        return PixelMask.rectangle(cover.width(), cover.height(), left, top, right - left, bottom - top)
                .without(cover)
                .bounds()
                .orElse(box);
    }

    private static Box shrunk(Box box, Box seen) {
        return new Box(
                Math.min(Math.max(box.left(), seen.left()), box.right()),
                Math.min(Math.max(box.top(), seen.top()), box.bottom()),
                Math.max(Math.min(box.right(), seen.right()), box.left()),
                Math.max(Math.min(box.bottom(), seen.bottom()), box.top()));
    }
}
