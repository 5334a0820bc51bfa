package dev.refract.augment.image.warp;

import dev.refract.sample.Point;
import java.util.List;

/**
 * A movement of pixels on their canvas that no single matrix describes; the canvas keeps its size. Pixels,
 * masks, outlines and points follow the same map, so they agree.
 */
public sealed interface Displacement permits DisplacementField, TilePermutation {

    /** Of the canvas, in pixels. */
    int width();

    /** Of the canvas, in pixels. */
    int height();

    /** Where a place on the old canvas goes; it may leave the canvas. */
    Point moved(Point old);

    /** Where an area goes, in one piece or several, cut off at the canvas; none when nothing is left. */
    List<List<Point>> moved(List<Point> outline);

    /** Whether what goes to {@code moved} is still on the canvas. */
    default boolean shows(Point moved) {
        return moved.x() >= 0 && moved.y() >= 0 && moved.x() <= width() && moved.y() <= height();
    }
}
