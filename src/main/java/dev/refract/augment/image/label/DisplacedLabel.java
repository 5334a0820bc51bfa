package dev.refract.augment.image.label;

import dev.refract.augment.image.warp.Displacement;
import dev.refract.augment.image.warp.PolygonClipping;
import dev.refract.augment.image.warp.TilePermutation;
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
 * A label after a displacement. Warps are composed and applied to the original's label once. A displacement
 * cannot be composed with them, so it ends the chain: it moves masks, outlines and points, and its result is
 * the original of the next chain. Covered regions before it already count in the visibility, but their
 * positions are dropped.
 */
public final class DisplacedLabel implements AutoCloseable {
    private final List<Optional<MaskPatch>> masks = new ArrayList<>();
    private final List<Instance> instances = new ArrayList<>();
    private final Label before;
    private final Displacement displacement;
    private final LabelRules rules;

    private DisplacedLabel(Label before, Displacement how, LabelRules rules) {
        this.before = before;
        this.displacement = how;
        this.rules = rules;
    }

    /**
     * Moves a label on the canvas of {@code how}. The caller closes the result after the last use of its
     * labels.
     */
    static DisplacedLabel of(Label label, Displacement how, LabelRules rules) {
        DisplacedLabel displaced = new DisplacedLabel(label, how, rules);
        try {
            label.instances().forEach(displaced::add);
            return displaced;
        } catch (RuntimeException e) {
            displaced.close();
            throw e;
        }
    }

    /** Moves the displaced label by later warps. */
    public InstanceMover labels() {
        return new InstanceMover(before.withInstances(instances), masks, rules);
    }

    /** The warp to start the next chain with. */
    public CumulativeWarp warp() {
        return CumulativeWarp.after(displacement);
    }

    @Override
    public void close() {
        masks.forEach(mask -> mask.ifPresent(MaskPatch::close));
        masks.clear();
    }

    private void add(Instance instance) {
        Optional<MaskPatch> before =
                instance.mask().map(png -> MaskPng.read(png, displacement.width(), displacement.height()));
        try {
            double share = share(instance, before);
            if (share <= 0) {
                return;
            }
            Optional<MaskPatch> mask = before.flatMap(patch -> patch.moved(displacement));
            List<Polygon> polygons = instance.polygons().stream()
                    .flatMap(polygon -> displacement.moved(polygon.corners()).stream())
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
                .flatMap(box -> displacement instanceof TilePermutation
                        ? largest(box).map(Box::around)
                        : around(displacement.moved(rules.boxes().outline(box)).stream()));
    }

    /**
     * A box that tiles tear apart keeps its largest piece: bounds around all pieces would contain other
     * content.
     */
    private Optional<List<Point>> largest(Box box) {
        return displacement.moved(box.corners()).stream().max(Comparator.comparingDouble(PolygonClipping::area));
    }

    private static Optional<Box> around(Stream<List<Point>> outlines) {
        List<Point> corners = outlines.flatMap(List::stream).toList();
        return corners.isEmpty() ? Optional.empty() : Optional.of(Box.around(corners));
    }

    /** Share of the object, on the canvas before, that is still on the canvas; counted on points inside it. */
    private double share(Instance instance, Optional<MaskPatch> mask) {
        boolean boxOnly = mask.isEmpty() && instance.polygons().isEmpty();
        if (boxOnly
                && displacement instanceof TilePermutation
                && instance.box().filter(box -> box.area() > 0).isPresent()) {
            Box box = instance.box().get();
            return largest(box).map(PolygonClipping::area).orElse(0.0) / box.area();
        }
        List<Point> points = mask.map(MaskPatch::samples)
                .orElseGet(() -> boxOnly
                        ? instance.box()
                                .map(box -> SamplePoints.of(List.of(box.corners())))
                                .orElseGet(() -> instance.keypoints().stream()
                                        .map(Keypoint::at)
                                        .toList())
                        : SamplePoints.of(instance.polygons().stream()
                                .map(Polygon::corners)
                                .toList()));
        long seen = points.stream()
                .map(displacement::moved)
                .filter(displacement::shows)
                .count();
        return points.isEmpty() ? 1 : (double) seen / points.size();
    }

    private List<Keypoint> keypoints(Instance instance) {
        return instance.keypoints().stream()
                .map(point -> new Keypoint(point.name(), displacement.moved(point.at()), point.visible()))
                .filter(point -> displacement.shows(point.at()))
                .toList();
    }
}
