package dev.refract.augment.image.geometric;

import dev.refract.augment.image.step.Warp;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Placement;
import dev.refract.augment.image.warp.Resampling;
import dev.refract.sample.Box;

/**
 * A drawn affine map: scales, shears and rotates about the center, then translates.
 *
 * @param scaleX factor along x
 * @param scaleY factor along y
 * @param shearX degrees by which vertical lines lean
 * @param shearY degrees by which horizontal lines lean
 * @param angle degrees, counter-clockwise
 * @param shiftX share of the width
 * @param shiftY share of the height
 * @param fitOutput whether the canvas becomes the bounds of the image, which cancels the translation
 */
public record AffineWarp(
        double scaleX,
        double scaleY,
        double shearX,
        double shearY,
        double angle,
        double shiftX,
        double shiftY,
        boolean fitOutput,
        Resampling resampling)
        implements Warp {

    /** Only scaled. */
    static AffineWarp scaled(double scaleX, double scaleY, Resampling resampling) {
        return new AffineWarp(scaleX, scaleY, 0, 0, 0, 0, 0, false, resampling);
    }

    /** Only sheared; degrees. */
    static AffineWarp slanted(double shearX, double shearY, Resampling resampling) {
        return new AffineWarp(1, 1, shearX, shearY, 0, 0, 0, false, resampling);
    }

    /** Only shifted; shares of width and height. */
    static AffineWarp shifted(double shiftX, double shiftY, Resampling resampling) {
        return new AffineWarp(1, 1, 0, 0, 0, shiftX, shiftY, false, resampling);
    }

    @Override
    public Placement place(int width, int height) {
        Homography map = Homography.scaling(scaleX, scaleY)
                .then(Homography.shearing(shearX, shearY))
                .then(Homography.rotation(angle))
                .about(width / 2.0, height / 2.0)
                .then(Homography.translation(shiftX * width, shiftY * height));
        if (!fitOutput) {
            return resampling.keepingCanvas(width, height, map);
        }
        Box bounds = Box.around(
                new Box(0, 0, width, height).corners().stream().map(map::of).toList());
        Homography toOrigin = map.then(Homography.translation(-bounds.left(), -bounds.top()));
        int newWidth = (int) Math.max(1, Math.round(bounds.width()));
        int newHeight = (int) Math.max(1, Math.round(bounds.height()));
        return resampling.onto(width, height, toOrigin, newWidth, newHeight);
    }
}
