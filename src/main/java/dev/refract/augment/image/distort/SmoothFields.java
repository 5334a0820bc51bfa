package dev.refract.augment.image.distort;

import dev.refract.augment.image.warp.DisplacementField;
import dev.refract.sample.Point;
import java.util.function.UnaryOperator;

/** Displacement fields with enough nodes for a smooth map. */
final class SmoothFields {
    private static final int MOST = 96;
    private static final int CELL = 4;

    private SmoothFields() {}

    /** The field of a smooth function from a new place to its source. */
    static DisplacementField smooth(int width, int height, UnaryOperator<Point> source) {
        return DisplacementField.sampled(width, height, cells(width), cells(height), source);
    }

    private static int cells(int side) {
        return Math.min(MOST, Math.max(1, side / CELL));
    }
}
