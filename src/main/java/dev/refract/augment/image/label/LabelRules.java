package dev.refract.augment.image.label;

import dev.refract.sample.Box;

/**
 * When an object stays in the label of a copy, and how its parts are moved.
 *
 * @param minVisibility share in [0, 1] of the original area that must still be seen
 * @param minArea area in pixels of the copy that must still be seen
 * @param minSide width and height in pixels of the copy that its bounds must still have
 * @param boxes how a box is moved when it is all that is known
 * @param names how keypoints are called in a mirror
 */
public record LabelRules(double minVisibility, double minArea, double minSide, BoxEstimate boxes, KeypointNames names) {
    private static final double DUST = 1e-9;

    /** The same without a smallest size, for an object that may grow again. */
    LabelRules ofAnySize() {
        return new LabelRules(minVisibility, 0, 0, boxes, names);
    }

    /** Whether an object with these bounds and this area is large enough. */
    boolean largeEnough(Box bounds, double area) {
        return area >= minArea - DUST && bounds.width() >= minSide - DUST && bounds.height() >= minSide - DUST;
    }
}
