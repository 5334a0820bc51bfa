package dev.refract.augment.image.dropout;

import dev.refract.augment.image.ImageFacts;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The pixel regions of labeled objects. */
final class ObjectRegions {
    private ObjectRegions() {}

    /**
     * The pixel bounds of each object's box or outlines, for the given classes; for all classes when the list
     * is empty.
     */
    static List<Hole> in(ImageFacts facts, List<String> classes) {
        List<Hole> found = new ArrayList<>();
        for (Instance instance : facts.label().instances()) {
            if (classes.isEmpty() || classes.contains(instance.category())) {
                extent(instance).flatMap(box -> pixels(box, facts)).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<Box> extent(Instance instance) {
        if (instance.box().isPresent()) {
            return instance.box();
        }
        List<Point> corners = instance.polygons().stream()
                .flatMap(polygon -> polygon.corners().stream())
                .toList();
        return corners.isEmpty() ? Optional.empty() : Optional.of(Box.around(corners));
    }

    private static Optional<Hole> pixels(Box box, ImageFacts facts) {
        Box on = box.clippedTo(facts.width(), facts.height());
        int left = (int) Math.floor(on.left());
        int top = (int) Math.floor(on.top());
        int width = (int) Math.ceil(on.right()) - left;
        int height = (int) Math.ceil(on.bottom()) - top;
        return width > 0 && height > 0 ? Optional.of(new Hole(left, top, width, height)) : Optional.empty();
    }
}
