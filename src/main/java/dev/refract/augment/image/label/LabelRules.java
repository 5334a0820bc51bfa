package dev.refract.augment.image.label;

import dev.refract.sample.Box;

/**
 * When an object stays in the label of a copy, and how its parts are moved.
 *
 * @param minVisibility minimum visible share of the original area, in [0, 1]
 * @param minArea minimum visible area, in pixels of the copy
 * @param minSide minimum width and height of the bounds, in pixels of the copy
 * @param boxes how the box of an object without mask and polygon moves
 * @param names keypoint names in a mirrored image
 * @param classes names of classes in a mirrored image
 */
public record LabelRules(
        double minVisibility,
        double minArea,
        double minSide,
        BoxEstimate boxes,
        KeypointNames names,
        KeypointNames classes) {
    private static final double DUST = 1e-9;

    /** The same rules without a minimum size, for objects that may grow again. */
    LabelRules ofAnySize() {
        return new LabelRules(minVisibility, 0, 0, boxes, names, classes);
    }

    /** Whether an object with these bounds and this area is large enough. */
    boolean largeEnough(Box bounds, double area) {
        return area >= minArea - DUST && bounds.width() >= minSide - DUST && bounds.height() >= minSide - DUST;
    }
}
