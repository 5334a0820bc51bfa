package dev.refract.augment.image.policy;

import dev.refract.augment.image.raster.FloatImage;
import dev.refract.augment.image.raster.Plasma;
import dev.refract.random.Address;
import dev.refract.sample.Box;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.bytedeco.opencv.opencv_core.Mat;

/** Shapes of masks, white where the first of two branches is visible. */
public enum MaskShape {
    /** White at the left to black at the right, linear between. */
    HORIZONTAL_GRADIENT,
    /** White at the top to black at the bottom, linear between. */
    VERTICAL_GRADIENT,
    /** Alternating black and white cells. */
    CHECKERBOARD,
    /** Randomly black or white cells. */
    REGULAR_GRID,
    /** Plasma noise. */
    NOISE,
    /** White in the boxes of labeled objects. */
    BOXES;

    /** A one-channel map of [0, 1]; the caller closes it. */
    Mat map(int width, int height, int cells, List<Box> boxes, long seed) {
        if (this == NOISE) {
            return Plasma.map(width, height, 2, seed);
        }
        UniformRandomProvider random = new Address(seed, 0).generator();
        boolean[] white = new boolean[cells * cells];
        for (int i = 0; i < white.length; i++) {
            white[i] = random.nextBoolean();
        }
        float[] shares = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = (x + 0.5) / width;
                double v = (y + 0.5) / height;
                int column = (int) (u * cells);
                int row = (int) (v * cells);
                shares[y * width + x] = (float)
                        switch (this) {
                            case HORIZONTAL_GRADIENT -> 1 - u;
                            case VERTICAL_GRADIENT -> 1 - v;
                            case CHECKERBOARD -> (row + column) % 2;
                            case REGULAR_GRID -> white[row * cells + column] ? 1 : 0;
                            default -> inside(boxes, x + 0.5, y + 0.5) ? 1 : 0;
                        };
            }
        }
        return FloatImage.map(shares, width, height);
    }

    private static boolean inside(List<Box> boxes, double x, double y) {
        return boxes.stream().anyMatch(box -> x >= box.left() && x < box.right() && y >= box.top() && y < box.bottom());
    }
}
