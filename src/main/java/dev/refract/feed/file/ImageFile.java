package dev.refract.feed.file;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Point;
import java.util.List;
import java.util.Optional;

/**
 * A sample as a file of a data set: a name to write it under, what is in it and what is known about it.
 *
 * @param name with its extension; unique in the data set, without a path
 * @param size of the image, which labels in shares of it need
 */
public record ImageFile(String name, Bytes encoded, ImageSize size, Label label) {

    /** The name without its extension, for an annotation beside it. */
    public String stem() {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The box of an object, else the bounds of its outlines, else of its mask; empty when it has none of these. */
    public Optional<Box> bounds(Instance instance) throws InvalidEntryException {
        if (instance.box().isPresent()) {
            return instance.box();
        }
        List<Point> corners = instance.polygons().stream()
                .flatMap(polygon -> polygon.corners().stream())
                .toList();
        if (!corners.isEmpty()) {
            return Optional.of(Box.around(corners));
        }
        return instance.mask().isPresent()
                ? RunLengthMask.ofPng(instance.mask().get()).bounds(size.height())
                : Optional.empty();
    }

    /** The bounds as far as they lie in the image; empty when nothing does. */
    public Optional<Box> boundsInside(Instance instance) throws InvalidEntryException {
        return bounds(instance)
                .map(box -> box.clippedTo(size.width(), size.height()))
                .filter(box -> box.width() > 0 && box.height() > 0);
    }
}
