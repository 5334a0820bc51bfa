package dev.refract.augment.image.mix;

import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object that can be cut out.
 *
 * @param object its position in the label
 * @param bounds of its box, else of its outlines; of area above 0
 */
record ObjectCutout(int object, Box bounds) {

    /** All of a label, except objects with only a mask, whose bounds are not known before decoding. */
    static List<ObjectCutout> find(Label label) {
        List<ObjectCutout> cutouts = new ArrayList<>();
        for (int i = 0; i < label.instances().size(); i++) {
            int object = i;
            bounds(label.instances().get(i))
                    .filter(box -> box.width() >= 1 && box.height() >= 1)
                    .ifPresent(box -> cutouts.add(new ObjectCutout(object, box)));
        }
        return cutouts;
    }

    /** The box, else the bounds of the outlines. */
    static Optional<Box> bounds(Instance instance) {
        if (instance.box().isPresent() || instance.polygons().isEmpty()) {
            return instance.box();
        }
        return Optional.of(Box.around(instance.polygons().stream()
                .map(Polygon::corners)
                .flatMap(List::stream)
                .toList()));
    }
}
