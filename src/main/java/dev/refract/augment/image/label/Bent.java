package dev.refract.augment.image.label;

import dev.refract.augment.image.warp.Convex;
import dev.refract.augment.image.warp.Displacement;
import dev.refract.augment.image.warp.Tiles;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A label that went through a displacement. Plane maps are composed and applied to the original's label
 * once; a displacement cannot be composed with them, so it ends such a chain: masks, outlines and points
 * go through it, and what comes out is the original of the chain that follows. Covers painted before it
 * have then been counted, but their places are forgotten.
 */
public final class Bent implements AutoCloseable {
    private final List<Optional<MaskPatch>> masks = new ArrayList<>();
    private final List<Instance> instances = new ArrayList<>();
    private final Label before;
    private final Displacement how;
    private final LabelRules rules;

    private Bent(Label before, Displacement how, LabelRules rules) {
        this.before = before;
        this.how = how;
        this.rules = rules;
    }

    /** Moves a label that is true on the canvas of {@code how}. The caller closes it when its labels are no longer asked. */
    static Bent of(Label label, Displacement how, LabelRules rules) {
        Bent bent = new Bent(label, how, rules);
        try {
            label.instances().forEach(bent::add);
            return bent;
        } catch (RuntimeException e) {
            bent.close();
            throw e;
        }
    }

    /** The label just after the displacement, and all that becomes of it from there on. */
    public InstanceMover labels() {
        return new InstanceMover(before.withInstances(instances), masks, rules);
    }

    /** Where what follows begins. */
    public Track track() {
        return Track.after(how);
    }

    @Override
    public void close() {
        masks.forEach(mask -> mask.ifPresent(MaskPatch::close));
        masks.clear();
    }

    private void add(Instance instance) {
        Optional<MaskPatch> before = instance.mask().map(png -> MaskFile.read(png, how.width(), how.height()));
        try {
            double share = share(instance, before);
            if (share <= 0) {
                return;
            }
            Optional<MaskPatch> mask = before.flatMap(patch -> patch.moved(how));
            List<Polygon> polygons = instance.polygons().stream()
                    .flatMap(polygon -> how.moved(polygon.corners()).stream())
                    .map(Polygon::new)
                    .toList();
            Optional<Box> box = mask.map(MaskPatch::bounds).or(() -> bounds(instance, polygons));
            boolean lost = instance.mask().isPresent() && mask.isEmpty();
            boolean hadArea = instance.box().isPresent() || !instance.polygons().isEmpty();
            if (lost || (hadArea && box.isEmpty())) {
                mask.ifPresent(MaskPatch::close);
                return;
            }
            masks.add(mask);
            instances.add(instance.moved(
                    instance.box().flatMap(old -> box),
                    polygons,
                    instance.mask(),
                    keypoints(instance),
                    share >= 1 ? instance.visibility() : instance.visibility() * share));
        } finally {
            before.ifPresent(MaskPatch::close);
        }
    }

    private Optional<Box> bounds(Instance instance, List<Polygon> polygons) {
        if (!instance.polygons().isEmpty()) {
            return around(polygons.stream().map(Polygon::corners));
        }
        return instance.box()
                .flatMap(box -> how instanceof Tiles
                        ? largest(box).map(Box::around)
                        : around(how.moved(rules.boxes().outline(box)).stream()));
    }

    /** Of a box that is torn apart its largest piece remains: bounds around all would hold strangers. */
    private Optional<List<Point>> largest(Box box) {
        return how.moved(box.corners()).stream().max(Comparator.comparingDouble(Convex::area));
    }

    private static Optional<Box> around(Stream<List<Point>> outlines) {
        List<Point> corners = outlines.flatMap(List::stream).toList();
        return corners.isEmpty() ? Optional.empty() : Optional.of(Box.around(corners));
    }

    /** Share of the object, on the canvas before, that is still on the canvas; counted on points inside it. */
    private double share(Instance instance, Optional<MaskPatch> mask) {
        boolean boxOnly = mask.isEmpty() && instance.polygons().isEmpty();
        if (boxOnly
                && how instanceof Tiles
                && instance.box().filter(box -> box.area() > 0).isPresent()) {
            Box box = instance.box().get();
            return largest(box).map(Convex::area).orElse(0.0) / box.area();
        }
        List<Point> points = mask.map(MaskPatch::samples)
                .orElseGet(() -> boxOnly
                        ? instance.box()
                                .map(box -> Samples.of(List.of(box.corners())))
                                .orElseGet(() -> instance.keypoints().stream()
                                        .map(Keypoint::at)
                                        .toList())
                        : Samples.of(instance.polygons().stream()
                                .map(Polygon::corners)
                                .toList()));
        long seen = points.stream().map(how::moved).filter(how::shows).count();
        return points.isEmpty() ? 1 : (double) seen / points.size();
    }

    private List<Keypoint> keypoints(Instance instance) {
        return instance.keypoints().stream()
                .map(point -> new Keypoint(point.name(), how.moved(point.at()), point.visible()))
                .filter(point -> how.shows(point.at()))
                .toList();
    }
}
