package dev.refract.augment.image.warp;

import dev.refract.sample.Box;
import dev.refract.sample.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * A permutation of equal tiles. The remainder at the right and bottom edge stays in place.
 *
 * @param width of the canvas
 * @param height of the canvas
 * @param columns of tiles, at most the width
 * @param rows of tiles, at most the height
 * @param order for each new place, row by row, which old tile comes there
 */
public record TilePermutation(int width, int height, int columns, int rows, List<Integer> order)
        implements Displacement {
    public TilePermutation {
        order = List.copyOf(order);
        boolean complete = order.stream().sorted().distinct().count() == (long) columns * rows
                && order.stream().allMatch(tile -> tile >= 0 && tile < columns * rows);
        if (columns < 1 || rows < 1 || columns > width || rows > height || !complete) {
            throw new IllegalArgumentException(
                    "each of " + columns + "x" + rows + " tiles must have one place, found " + order);
        }
    }

    /** A canvas on which nothing moves. */
    public static TilePermutation one(int width, int height) {
        return new TilePermutation(width, height, 1, 1, List.of(0));
    }

    /** Columns of pixels of a tile. */
    public int tileWidth() {
        return width / columns;
    }

    /** Rows of pixels of a tile. */
    public int tileHeight() {
        return height / rows;
    }

    /** Where the tile that lies at position {@code place} begins, from the left. */
    public int left(int place) {
        return place % columns * tileWidth();
    }

    /** Where the tile that lies at position {@code place} begins, from the top. */
    public int top(int place) {
        return place / columns * tileHeight();
    }

    @Override
    public Point moved(Point old) {
        if (old.x() >= columns * tileWidth() || old.y() >= rows * tileHeight()) {
            return old;
        }
        int column = (int) Math.max(0, old.x() / tileWidth());
        int row = (int) Math.max(0, old.y() / tileHeight());
        int from = row * columns + column;
        return shifted(old, from, order.indexOf(from));
    }

    @Override
    public List<List<Point>> moved(List<Point> outline) {
        List<List<Point>> pieces = new ArrayList<>();
        for (int place = 0; place < order.size(); place++) {
            int from = order.get(place);
            int to = place;
            List<Point> inside =
                    clipped(outline, left(from), top(from), left(from) + tileWidth(), top(from) + tileHeight());
            add(pieces, inside.stream().map(p -> shifted(p, from, to)).toList());
        }
        int right = columns * tileWidth();
        add(pieces, clipped(outline, right, 0, width, height));
        add(pieces, clipped(outline, 0, rows * tileHeight(), right, height));
        return pieces;
    }

    private Point shifted(Point p, int from, int to) {
        return new Point(p.x() + left(to) - left(from), p.y() + top(to) - top(from));
    }

    private static List<Point> clipped(List<Point> outline, double left, double top, double right, double bottom) {
        return right > left && bottom > top
                ? PolygonClipping.clip(outline, HalfPlane.of(new Box(left, top, right, bottom).corners()))
                : List.of();
    }

    private static void add(List<List<Point>> pieces, List<Point> piece) {
        if (PolygonClipping.area(piece) > 0) {
            pieces.add(piece);
        }
    }
}
