package dev.refract.augment.image.label;

import dev.refract.augment.image.warp.Displacement;
import dev.refract.augment.image.warp.HalfPlane;
import dev.refract.augment.image.warp.PolygonClipping;
import dev.refract.augment.image.warp.TilePermutation;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Moves the label of an original image: a pure function of the original label and a {@link CumulativeWarp}.
 */
public final class InstanceMover {
    private static final double DUST = 1e-9;
    private static final Set<String> SIDES = Set.of("left", "right", "Left", "Right", "LEFT", "RIGHT");

    private final Label original;
    private final List<Optional<MaskPatch>> masks;
    private final LabelRules rules;

    /**
     * @param original label that {@linkplain LabelClipping fits} its image
     * @param masks decoded masks of the label's instances, in their order; owned by the caller
     */
    public InstanceMover(Label original, List<Optional<MaskPatch>> masks, LabelRules rules) {
        this.original = original;
        this.masks = List.copyOf(masks);
        this.rules = rules;
    }

    /** The label on the canvas of {@code warp}, without the objects that are no longer visible. */
    public Label at(CumulativeWarp warp) {
        if (warp.unchanged()) {
            return original;
        }
        Label label = isMirrored(warp) ? mirroredClasses() : original;
        if (original.instances().isEmpty()) {
            return label;
        }
        List<Instance> moved = new ArrayList<>();
        for (int i = 0; i < original.instances().size(); i++) {
            moveInstance(original.instances().get(i), masks.get(i), warp)
                    .ifPresent(instance -> moved.add(mirrored(instance, warp)));
        }
        return label.withInstances(moved);
    }

    private static boolean isMirrored(CumulativeWarp warp) {
        return warp.matrix().determinant() < 0;
    }

    private Label mirroredClasses() {
        if (rules.classes().pairs().isEmpty()) {
            return original;
        }
        return original.withClasses(mirrored(original.classes())).withMultilabel(mirrored(original.multilabel()));
    }

    private Map<String, Double> mirrored(Map<String, Double> classes) {
        Map<String, Double> mirrored = new LinkedHashMap<>();
        classes.forEach((name, share) -> mirrored.put(rules.classes().mirrored(name), share));
        return mirrored;
    }

    /** Under its class in a mirror; a fact that is a side, such as the pose Left of Pascal VOC, is the other side. */
    private Instance mirrored(Instance instance, CumulativeWarp warp) {
        if (!isMirrored(warp)) {
            return instance;
        }
        Map<String, String> facts = new LinkedHashMap<>(instance.attributes());
        facts.replaceAll((name, value) -> SIDES.contains(value) ? rules.names().mirrored(value) : value);
        return instance.withCategory(rules.classes().mirrored(instance.category()))
                .withAttributes(facts);
    }

    /**
     * The label on the canvas of {@code warp} after a displacement, as the start of a new warp. Small objects
     * are kept, because later steps may enlarge them.
     */
    public DisplacedLabel displaced(CumulativeWarp warp, Displacement how) {
        return DisplacedLabel.of(new InstanceMover(original, masks, rules.ofAnySize()).at(warp), how, rules);
    }

    /** The label on the canvas of {@code warp} after a relabeling step, as the start of a new warp. */
    public DisplacedLabel relabeled(CumulativeWarp warp, UnaryOperator<Label> change) {
        Label before = new InstanceMover(original, masks, rules.ofAnySize()).at(warp);
        return DisplacedLabel.of(change.apply(before), TilePermutation.one(warp.width(), warp.height()), rules);
    }

    private Optional<Instance> moveInstance(Instance instance, Optional<MaskPatch> mask, CumulativeWarp warp) {
        double share = Math.min(1, visibleShare(instance, mask, warp));
        double visibility = share > 1 - DUST ? instance.visibility() : instance.visibility() * share;
        if (share <= 0 || visibility < rules.minVisibility() - DUST) {
            return Optional.empty();
        }
        if (warp.unmoved()) {
            return Optional.of(instance.moved(
                    instance.box(), instance.polygons(), instance.mask(), keypoints(instance, warp), visibility));
        }
        List<Polygon> polygons = polygons(instance, warp);
        Optional<MaskPatch> movedMask = mask.flatMap(patch -> patch.moved(warp));
        try {
            if (mask.isPresent() && movedMask.isEmpty()) {
                return Optional.empty();
            }
            Optional<Box> bounds = bounds(instance, movedMask, polygons, warp);
            boolean hasArea = mask.isPresent()
                    || !instance.polygons().isEmpty()
                    || instance.box().isPresent();
            double area = area(movedMask, polygons, bounds);
            if (hasArea && (bounds.isEmpty() || !rules.largeEnough(bounds.get(), area))) {
                return Optional.empty();
            }
            return Optional.of(instance.moved(
                    instance.box().flatMap(box -> bounds),
                    polygons,
                    movedMask.map(patch -> MaskPng.encode(patch, warp.width(), warp.height())),
                    keypoints(instance, warp),
                    visibility));
        } finally {
            movedMask.ifPresent(MaskPatch::close);
        }
    }

    /** Measured on the original, on the mask, else the polygons, else the box. */
    private static double visibleShare(Instance instance, Optional<MaskPatch> mask, CumulativeWarp warp) {
        if (mask.isPresent()) {
            return mask.get().visibleShare(warp);
        }
        List<List<Point>> shape = instance.polygons().isEmpty()
                ? instance.box().map(Box::corners).stream().toList()
                : instance.polygons().stream().map(Polygon::corners).toList();
        double area = shape.stream().mapToDouble(PolygonClipping::area).sum();
        if (area > 0) {
            return shape.stream().mapToDouble(warp::visibleArea).sum() / area;
        }
        List<Point> points = shape.isEmpty()
                ? instance.keypoints().stream().map(Keypoint::at).toList()
                : shape.get(0);
        return points.isEmpty() || points.stream().anyMatch(warp::shows) ? 1 : 0;
    }

    private static List<Polygon> polygons(Instance instance, CumulativeWarp warp) {
        return instance.polygons().stream()
                .map(polygon -> warp.toCanvas(warp.visiblePart(polygon.corners())))
                .filter(corners -> PolygonClipping.area(corners) > 0)
                .map(Polygon::new)
                .toList();
    }

    /** Bounds of the mask, else of the polygons, else the estimate of the rules. */
    private Optional<Box> bounds(
            Instance instance, Optional<MaskPatch> movedMask, List<Polygon> polygons, CumulativeWarp warp) {
        if (movedMask.isPresent()) {
            return movedMask.map(MaskPatch::bounds);
        }
        if (!instance.polygons().isEmpty()) {
            return polygons.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Box.around(polygons.stream()
                            .flatMap(polygon -> polygon.corners().stream())
                            .toList()));
        }
        return instance.box().flatMap(box -> estimated(box, warp));
    }

    private Optional<Box> estimated(Box box, CumulativeWarp warp) {
        List<Point> seen = warp.visiblePart(box.corners());
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        Box whole = rules.boxes().moved(box, warp.matrix());
        List<Point> shown = warp.toCanvas(warp.region());
        List<Point> kept = PolygonClipping.clip(whole.corners(), HalfPlane.of(shown));
        return kept.isEmpty() ? Optional.empty() : Optional.of(Box.around(kept).clippedTo(warp.width(), warp.height()));
    }

    private static double area(Optional<MaskPatch> mask, List<Polygon> polygons, Optional<Box> box) {
        if (mask.isPresent()) {
            return mask.get().area();
        }
        return polygons.isEmpty()
                ? box.map(Box::area).orElse(0.0)
                : polygons.stream().mapToDouble(Polygon::area).sum();
    }

    private List<Keypoint> keypoints(Instance instance, CumulativeWarp warp) {
        boolean mirrored = isMirrored(warp);
        return instance.keypoints().stream()
                .filter(point -> warp.shows(point.at()))
                .map(point -> new Keypoint(
                        mirrored ? rules.names().mirrored(point.name()) : point.name(),
                        warp.toCanvas(point.at()),
                        point.visible() && !warp.isCovered(point.at())))
                .toList();
    }
}
