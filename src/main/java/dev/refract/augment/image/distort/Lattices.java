package dev.refract.augment.image.distort;

import dev.refract.augment.image.warp.Lattice;
import dev.refract.sample.Point;
import java.util.function.UnaryOperator;

/** Lattices fine enough for a smooth map. */
final class Lattices {
    private static final int MOST = 96;
    private static final int CELL = 4;

    private Lattices() {}

    /** The lattice of a smooth function that says for a new place where its pixel is taken. */
    static Lattice smooth(int width, int height, UnaryOperator<Point> source) {
        return Lattice.sampled(width, height, cells(width), cells(height), source);
    }

    private static int cells(int side) {
        return Math.min(MOST, Math.max(1, side / CELL));
    }
}
