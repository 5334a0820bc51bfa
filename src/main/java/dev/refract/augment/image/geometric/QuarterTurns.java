package dev.refract.augment.image.geometric;

import dev.refract.augment.image.step.Warp;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Interpolation;
import dev.refract.augment.image.warp.Placement;

/**
 * A drawn symmetry of the square: an optional transposition, then quarter turns. The canvas turns with the
 * image.
 *
 * @param transposed whether the axes are swapped first
 * @param quarters turns by 90 degrees counter-clockwise after that, 0 to 3
 */
public record QuarterTurns(boolean transposed, int quarters) implements Warp {
    @Override
    public Placement place(int width, int height) {
        Homography map = transposed ? Homography.affine(0, 1, 0, 1, 0, 0) : Homography.IDENTITY;
        int nowWidth = transposed ? height : width;
        int nowHeight = transposed ? width : height;
        for (int i = 0; i < quarters; i++) {
            map = map.then(Homography.affine(0, 1, 0, -1, 0, nowWidth));
            int before = nowWidth;
            nowWidth = nowHeight;
            nowHeight = before;
        }
        return Placement.covering(width, height, map, nowWidth, nowHeight, Interpolation.LINEAR);
    }
}
