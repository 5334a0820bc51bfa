package dev.refract.augment.image.label;

import dev.refract.sample.Box;
import dev.refract.sample.DataFault;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import dev.refract.sample.Reason;

/**
 * Clips a label to its image. Annotation tools and format conversions leave corners outside by rounding; up
 * to one pixel plus 1 % of the side is clipped. A larger excess means that label and image do not belong
 * together.
 */
public final class LabelClipping {
    private final int width;
    private final int height;

    public LabelClipping(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /**
     * The clipped label; itself when nothing is outside.
     *
     * @throws DataFault {@code label-outside-payload} when a part of it is outside the image, or a box has no area
     *     inside
     */
    public Label clipped(Label label) {
        return label.instances().isEmpty()
                ? label
                : label.withInstances(
                        label.instances().stream().map(this::clipped).toList());
    }

    private Instance clipped(Instance instance) {
        return instance.moved(
                instance.box().map(box -> clipped(instance, box)),
                instance.polygons().stream()
                        .map(polygon -> new Polygon(polygon.corners().stream()
                                .map(corner -> clipped(instance, corner))
                                .toList()))
                        .toList(),
                instance.mask(),
                instance.keypoints().stream()
                        .map(point -> new Keypoint(point.name(), clipped(instance, point.at()), point.visible()))
                        .toList(),
                instance.visibility());
    }

    private Box clipped(Instance instance, Box box) {
        Point topLeft = clipped(instance, new Point(box.left(), box.top()));
        Point bottomRight = clipped(instance, new Point(box.right(), box.bottom()));
        Box inside = new Box(topLeft.x(), topLeft.y(), bottomRight.x(), bottomRight.y());
        if (inside.area() == 0) {
            throw new DataFault(
                    Reason.LABEL_OUTSIDE_PAYLOAD,
                    "the box of an object of class " + instance.category() + " has no area within its image");
        }
        return inside;
    }

    private Point clipped(Instance instance, Point point) {
        double x = Math.min(Math.max(point.x(), 0), width);
        double y = Math.min(Math.max(point.y(), 0), height);
        if (Math.abs(x - point.x()) > 1 + 0.01 * width || Math.abs(y - point.y()) > 1 + 0.01 * height) {
            throw new DataFault(
                    Reason.LABEL_OUTSIDE_PAYLOAD,
                    "an object of class " + instance.category() + " reaches (" + point.x() + ", " + point.y()
                            + "), outside its image of " + width + "x" + height + " pixels");
        }
        return new Point(x, y);
    }
}
