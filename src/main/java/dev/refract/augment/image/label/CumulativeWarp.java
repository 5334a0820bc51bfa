package dev.refract.augment.image.label;

import dev.refract.augment.image.warp.Displacement;
import dev.refract.augment.image.warp.HalfPlane;
import dev.refract.augment.image.warp.Homography;
import dev.refract.augment.image.warp.Placement;
import dev.refract.augment.image.warp.PolygonClipping;
import dev.refract.sample.Box;
import dev.refract.sample.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * The composition of all warps of an image so far, with the visible region and the covered regions.
 *
 * @param matrix from the original to the current canvas
 * @param width of the current canvas
 * @param height of the current canvas
 * @param region convex polygon on the original: the part that no canvas has cut off; empty when nothing is
 *     left
 * @param coveredRegions convex regions of the original that were painted over, each as its sides
 * @param unmoved whether nothing has moved and no canvas was changed
 */
public record CumulativeWarp(
        Homography matrix,
        int width,
        int height,
        List<Point> region,
        List<List<HalfPlane>> coveredRegions,
        boolean unmoved) {

    /** Points this close to the line that a projective map sends to infinity are behind the viewer. */
    private static final double HORIZON = 1e-6;

    public CumulativeWarp {
        region = List.copyOf(region);
        coveredRegions = List.copyOf(coveredRegions);
    }

    /** The identity on an original image. */
    public static CumulativeWarp of(int width, int height) {
        return new CumulativeWarp(
                Homography.IDENTITY, width, height, new Box(0, 0, width, height).corners(), List.of(), true);
    }

    /** The identity on the canvas after a displacement. */
    public static CumulativeWarp after(Displacement how) {
        List<Point> canvas = new Box(0, 0, how.width(), how.height()).corners();
        return new CumulativeWarp(Homography.IDENTITY, how.width(), how.height(), canvas, List.of(), false);
    }

    /** This warp, then {@code warp}. */
    public CumulativeWarp then(Placement warp) {
        Homography moved = matrix.then(warp.matrix());
        List<Point> kept = region;
        if (!moved.affine()) {
            kept = PolygonClipping.clip(kept, new HalfPlane(moved.wx(), moved.wy(), moved.w0() - HORIZON));
        }
        for (HalfPlane side : HalfPlane.of(0, 0, warp.width(), warp.height())) {
            kept = PolygonClipping.clip(kept, side.before(moved));
        }
        return new CumulativeWarp(moved, warp.width(), warp.height(), kept, coveredRegions, false);
    }

    /** This warp with further covered rectangles of the current canvas. */
    public CumulativeWarp covered(List<Box> boxes) {
        if (boxes.isEmpty()) {
            return this;
        }
        List<List<HalfPlane>> all = new ArrayList<>(coveredRegions);
        for (Box box : boxes) {
            all.add(HalfPlane.of(box.left(), box.top(), box.right(), box.bottom()).stream()
                    .map(side -> side.before(matrix))
                    .toList());
        }
        return new CumulativeWarp(matrix, width, height, region, all, unmoved);
    }

    /** Whether the label is certain to equal the original's. */
    public boolean unchanged() {
        return unmoved && coveredRegions.isEmpty();
    }

    /** The part of {@code polygon}, given on the original, that no canvas cut off; on the original. */
    List<Point> visiblePart(List<Point> polygon) {
        return region.isEmpty() ? List.of() : PolygonClipping.clip(polygon, HalfPlane.of(region));
    }

    /** Area of {@code polygon} that is neither cut off nor painted over, in pixels of the original. */
    double visibleArea(List<Point> polygon) {
        List<List<Point>> pieces = List.of(visiblePart(polygon));
        for (List<HalfPlane> cover : coveredRegions) {
            pieces = pieces.stream()
                    .flatMap(piece -> PolygonClipping.subtract(piece, cover).stream())
                    .toList();
        }
        return pieces.stream().mapToDouble(PolygonClipping::area).sum();
    }

    /** Whether a place on the original is still on the canvas. */
    boolean shows(Point original) {
        return !region.isEmpty() && PolygonClipping.contains(HalfPlane.of(region), List.of(original), HORIZON);
    }

    /** Whether a place on the original was painted over. */
    boolean isCovered(Point original) {
        return coveredRegions.stream().anyMatch(cover -> PolygonClipping.contains(cover, List.of(original), 0));
    }

    /** Where a place on the original is on the current canvas, clipped to it to remove rounding errors. */
    Point toCanvas(Point original) {
        Point moved = matrix.of(original);
        return new Point(Math.min(Math.max(moved.x(), 0), width), Math.min(Math.max(moved.y(), 0), height));
    }

    /** Where a {@linkplain #visiblePart visible} outline is on the current canvas. */
    List<Point> toCanvas(List<Point> visible) {
        return visible.stream().map(this::toCanvas).toList();
    }
}
