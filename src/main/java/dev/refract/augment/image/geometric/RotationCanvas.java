package dev.refract.augment.image.geometric;

import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Placement;
import dev.refract.augment.image.warp.Resampling;

/** How canvas and content change in size when an image is rotated. */
public enum RotationCanvas {
    /** Canvas and content keep their size; corners are cut off. */
    KEPT,
    /** The largest upright part without border becomes the canvas. */
    CROPPED,
    /** The canvas grows until it holds the image. */
    ENLARGED,
    /** The image shrinks until the canvas holds it. */
    SHRUNK;

    /** A rotation about the center, by {@code angle} degrees counter-clockwise. */
    Placement place(int width, int height, double angle, Resampling resampling) {
        double cos = Math.abs(StrictMath.cos(StrictMath.toRadians(angle)));
        double sin = Math.abs(StrictMath.sin(StrictMath.toRadians(angle)));
        double boundsWidth = width * cos + height * sin;
        double boundsHeight = width * sin + height * cos;
        double shrinking = this == SHRUNK ? Math.min(width / boundsWidth, height / boundsHeight) : 1;
        int newWidth = switch (this) {
            case KEPT, SHRUNK -> width;
            case ENLARGED -> rounded(boundsWidth);
            case CROPPED -> (int) Math.max(1, Math.floor(insideWidth(width, height, cos, sin) + 1e-9));
        };
        int newHeight = switch (this) {
            case KEPT, SHRUNK -> height;
            case ENLARGED -> rounded(boundsHeight);
            case CROPPED -> (int) Math.max(1, Math.floor(insideWidth(height, width, cos, sin) + 1e-9));
        };
        Homography map = Homography.translation(-width / 2.0, -height / 2.0)
                .then(Homography.rotation(angle))
                .then(Homography.scaling(shrinking, shrinking))
                .then(Homography.translation(newWidth / 2.0, newHeight / 2.0));
        return resampling.onto(width, height, map, newWidth, newHeight);
    }

    private static int rounded(double side) {
        return (int) Math.max(1, Math.round(side));
    }

    /**
     * Width of the largest upright rectangle inside a rotated one: either two of its corners touch the long
     * sides, or all four corners touch one side each.
     */
    private static double insideWidth(double width, double height, double cos, double sin) {
        double longSide = Math.max(width, height);
        double shortSide = Math.min(width, height);
        if (shortSide <= 2 * sin * cos * longSide || Math.abs(sin - cos) < 1e-10) {
            return shortSide / 2 / (width >= height ? sin : cos);
        }
        return (width * cos - height * sin) / (cos * cos - sin * sin);
    }
}
