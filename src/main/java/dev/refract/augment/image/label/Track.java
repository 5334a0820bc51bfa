package dev.refract.augment.image.label;

import dev.refract.augment.image.warp.Convex;
import dev.refract.augment.image.warp.Displacement;
import dev.refract.augment.image.warp.HalfPlane;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Placement;
import dev.refract.sample.Box;
import dev.refract.sample.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * What has happened to an original image so far, as far as places are concerned.
 *
 * @param matrix original to the canvas of now
 * @param width of the canvas of now
 * @param height of the canvas of now
 * @param region convex polygon on the original: what of it no canvas has cut off; empty when nothing is
 *     left
 * @param covers convex regions of the original that were painted over, each as its sides
 * @param still whether nothing has moved and no canvas was changed
 */
public record Track(
        Homography matrix, int width, int height, List<Point> region, List<List<HalfPlane>> covers, boolean still) {

    /** Points this close to the line that a projective map sends to infinity are behind the viewer. */
    private static final double HORIZON = 1e-6;

    public Track {
        region = List.copyOf(region);
        covers = List.copyOf(covers);
    }

    /** An original as it is. */
    public static Track of(int width, int height) {
        return new Track(Homography.IDENTITY, width, height, new Box(0, 0, width, height).corners(), List.of(), true);
    }

    /** The beginning of what follows a displacement. */
    public static Track after(Displacement how) {
        List<Point> canvas = new Box(0, 0, how.width(), how.height()).corners();
        return new Track(Homography.IDENTITY, how.width(), how.height(), canvas, List.of(), false);
    }

    /** After a warp. */
    public Track then(Placement warp) {
        Homography moved = matrix.then(warp.matrix());
        List<Point> kept = region;
        if (!moved.affine()) {
            kept = Convex.clip(kept, new HalfPlane(moved.wx(), moved.wy(), moved.w0() - HORIZON));
        }
        for (HalfPlane side : HalfPlane.of(0, 0, warp.width(), warp.height())) {
            kept = Convex.clip(kept, side.before(moved));
        }
        return new Track(moved, warp.width(), warp.height(), kept, covers, false);
    }

    /** After painting over rectangles of the canvas of now. */
    public Track covered(List<Box> boxes) {
        if (boxes.isEmpty()) {
            return this;
        }
        List<List<HalfPlane>> all = new ArrayList<>(covers);
        for (Box box : boxes) {
            all.add(HalfPlane.of(box.left(), box.top(), box.right(), box.bottom()).stream()
                    .map(side -> side.before(matrix))
                    .toList());
        }
        return new Track(matrix, width, height, region, all, still);
    }

    /** Whether a label can be no other than the original's. */
    public boolean unchanged() {
        return still && covers.isEmpty();
    }

    /** The part of {@code polygon}, given on the original, that no canvas cut off; on the original. */
    List<Point> within(List<Point> polygon) {
        return region.isEmpty() ? List.of() : Convex.clip(polygon, HalfPlane.of(region));
    }

    /** Area of {@code polygon} that is neither cut off nor painted over, in pixels of the original. */
    double visibleArea(List<Point> polygon) {
        List<List<Point>> pieces = List.of(within(polygon));
        for (List<HalfPlane> cover : covers) {
            pieces = pieces.stream()
                    .flatMap(piece -> Convex.subtract(piece, cover).stream())
                    .toList();
        }
        return pieces.stream().mapToDouble(Convex::area).sum();
    }

    /** Whether a place on the original is still on the canvas. */
    boolean shows(Point original) {
        return !region.isEmpty() && Convex.contains(HalfPlane.of(region), List.of(original), HORIZON);
    }

    /** Whether a place on the original was painted over. */
    boolean covers(Point original) {
        return covers.stream().anyMatch(cover -> Convex.contains(cover, List.of(original), 0));
    }

    /** Where a place on the original is now, clipped to the canvas to remove the dust of arithmetic. */
    Point now(Point original) {
        Point moved = matrix.of(original);
        return new Point(Math.min(Math.max(moved.x(), 0), width), Math.min(Math.max(moved.y(), 0), height));
    }

    /** Where an outline that is {@linkplain #within visible} is now. */
    List<Point> now(List<Point> visible) {
        return visible.stream().map(this::now).toList();
    }
}
