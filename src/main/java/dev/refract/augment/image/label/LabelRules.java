package dev.refract.augment.image.label;

/**
 * When an object stays in the label of a copy, and how its parts are moved.
 *
 * @param minVisibility share in [0, 1] of the original area that must still be seen
 * @param minArea area in pixels of the copy that must still be seen
 * @param boxes how a box is moved when it is all that is known
 * @param names how keypoints are called in a mirror
 */
public record LabelRules(double minVisibility, double minArea, BoxEstimate boxes, KeypointNames names) {}
