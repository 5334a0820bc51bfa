package dev.refract.augment.image.crop;

import dev.refract.augment.image.ImageFacts;
import dev.refract.augment.image.step.Warp;
import dev.refract.augment.image.warp.Border;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;
import dev.refract.augment.image.warp.Resampling;

/**
 * A drawn rectangle of the image and the canvas that shows it.
 *
 * @param left of the rectangle, in pixels of the image; it may reach beyond the image
 * @param top of the rectangle
 * @param partWidth of the rectangle; below 0 it extends to the left and is shown mirrored
 * @param partHeight of the rectangle, above 0
 * @param width of the new canvas, in pixels
 * @param height of the new canvas, in pixels
 */
public record CropWindow(
        double left, double top, double partWidth, double partHeight, int width, int height, Resampling resampling)
        implements Warp {

    /** A rectangle inside the image, so that no border is visible. */
    public CropWindow(
            int left, int top, int partWidth, int partHeight, int width, int height, Interpolation interpolation) {
        this(left, top, partWidth, partHeight, width, height, new Resampling(Border.CONSTANT, 0, interpolation));
    }

    /** A rectangle at its original size. */
    public static CropWindow asIs(int left, int top, int width, int height, Resampling resampling) {
        return new CropWindow(left, top, width, height, width, height, resampling);
    }

    /** The whole image on a canvas of another size. */
    public static CropWindow whole(ImageFacts facts, int width, int height, Interpolation interpolation) {
        return new CropWindow(0, 0, facts.width(), facts.height(), width, height, interpolation);
    }

    @Override
    public Placement place(int fromWidth, int fromHeight) {
        Homography map =
                Homography.translation(-left, -top).then(Homography.scaling(width / partWidth, height / partHeight));
        return resampling.onto(fromWidth, fromHeight, map, width, height);
    }
}
