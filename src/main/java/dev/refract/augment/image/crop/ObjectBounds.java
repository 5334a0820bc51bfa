package dev.refract.augment.image.crop;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.label.MaskPatch;
import dev.refract.augment.image.label.MaskPng;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Point;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The bounds of labeled objects, as upright rectangles. */
public final class ObjectBounds {
    private ObjectBounds() {}

    /** The bounds of the objects with a class that passes, in the order of the label. */
    public static List<Box> boxes(ImageFacts facts, Predicate<String> category) {
        return facts.label().instances().stream()
                .filter(instance -> category.test(instance.category()))
                .flatMap(instance -> of(instance, facts).stream())
                .toList();
    }

    /**
     * The box, else the bounds of the outlines, the mask or the keypoints; empty when the object has none of
     * them.
     */
    private static Optional<Box> of(Instance instance, ImageFacts facts) {
        if (instance.box().isPresent()) {
            return instance.box();
        }
        if (instance.polygons().isEmpty() && instance.mask().isPresent()) {
            try (MaskPatch mask = MaskPng.read(instance.mask().get(), facts.width(), facts.height())) {
                return Optional.of(mask.bounds());
            }
        }
        List<Point> points = Stream.concat(
                        instance.polygons().stream().flatMap(polygon -> polygon.corners().stream()),
                        instance.polygons().isEmpty()
                                ? instance.keypoints().stream().map(Keypoint::at)
                                : Stream.of())
                .toList();
        return points.isEmpty() ? Optional.empty() : Optional.of(Box.around(points));
    }
}
