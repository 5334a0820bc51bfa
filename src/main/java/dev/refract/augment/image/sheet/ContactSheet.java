package dev.refract.augment.image.sheet;

import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * Draws rows of labeled images on one picture, for example an original and its copies. A {@link Legend} at the top
 * names the color of every class of which an object is drawn. Every image keeps its proportions: a large one is reduced
 * until its longer side fits the tile, a small one is enlarged by a whole factor, pixel by pixel.
 *
 * @param tile longer side of an image on the sheet in pixels, at least 16
 */
public record ContactSheet(int tile) {
    static final int GAP = 8;
    private static final int TITLE = 26;
    /** Captions of narrow images need some room. */
    private static final int NARROWEST = 120;

    public ContactSheet {
        if (tile < 16) {
            throw new IllegalArgumentException("a tile needs at least 16 pixels, found " + tile);
        }
    }

    /**
     * Images that belong together.
     *
     * @param title above them; an empty one takes no room
     * @param window the part of every image that is shown pixel by pixel, without labels; empty for all of it
     */
    public record Row(String title, List<Cell> cells, Optional<PixelWindow> window) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whole images. */
        public Row(String title, List<Cell> cells) {
            this(title, cells, Optional.empty());
        }
    }

    /** One image with its label; the lines of the caption are below it, the first one darker. */
    public record Cell(Payload.Image image, Label label, List<String> caption) {
        public Cell {
            caption = List.copyOf(caption);
        }
    }

    /** A sheet as PNG, and sentences about what could not be drawn as it is. */
    public record Drawn(Bytes png, List<String> notes) {}

    /** The sheet as PNG alone. */
    public Bytes png(List<Row> rows) {
        return draw(rows).png();
    }

    /**
     * Draws the sheet.
     *
     * @param rows at least one, with at least one cell among them
     * @throws dev.refract.sample.DataFault when an image cannot be decoded
     */
    public Drawn draw(List<Row> rows) {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        if (columns == 0) {
            throw new IllegalArgumentException("a contact sheet needs at least one image");
        }
        SheetText text = new SheetText();
        List<Mat> tiles = new ArrayList<>();
        try {
            for (Row row : rows) {
                for (Cell cell : row.cells()) {
                    tiles.add(new TilePainter(tile, text).paint(cell.image(), cell.label(), row.window()));
                }
            }
            int widest = tiles.stream().mapToInt(Mat::cols).max().orElse(0);
            int column = Math.max(widest, Math.min(tile, NARROWEST));
            return draw(laidOut(rows, tiles, column, text), GAP + columns * (column + GAP), column, text);
        } finally {
            tiles.forEach(Mat::close);
        }
    }

    /** A row whose tiles are painted and whose captions are broken into lines. */
    private record PlacedRow(Row row, List<Mat> tiles, List<List<Line>> captions) {
        int imageHeight() {
            return tiles.stream().mapToInt(Mat::rows).max().orElse(0);
        }

        int height() {
            int lines = captions.stream().mapToInt(List::size).max().orElse(0);
            return (row.title().isEmpty() ? 0 : TITLE)
                    + imageHeight()
                    + lines * SheetText.Style.CAPTION.line()
                    + 2 * GAP;
        }
    }

    private record Line(String text, RgbColor color) {}

    private static List<PlacedRow> laidOut(List<Row> rows, List<Mat> tiles, int column, SheetText text) {
        List<PlacedRow> placed = new ArrayList<>();
        int next = 0;
        for (Row row : rows) {
            List<List<Line>> captions =
                    row.cells().stream().map(cell -> lines(cell, column, text)).toList();
            placed.add(new PlacedRow(row, tiles.subList(next, next + row.cells().size()), captions));
            next += row.cells().size();
        }
        return placed;
    }

    private static List<Line> lines(Cell cell, int column, SheetText text) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < cell.caption().size(); i++) {
            RgbColor color = i == 0 ? SheetText.INK : SheetText.GRAY;
            text.wrapped(cell.caption().get(i), SheetText.Style.CAPTION, column)
                    .forEach(line -> lines.add(new Line(line, color)));
        }
        return lines;
    }

    private static Drawn draw(List<PlacedRow> rows, int width, int column, SheetText text) {
        Legend legend = new Legend(classes(rows), text);
        int height = GAP
                + legend.height(width)
                + rows.stream().mapToInt(PlacedRow::height).sum();
        try (Scalar paper = Scalar.all(255);
                Mat sheet = new Mat(height, width, opencv_core.CV_8UC3, paper)) {
            legend.draw(sheet);
            int y = GAP + legend.height(width);
            for (PlacedRow row : rows) {
                draw(row, sheet, y, column, text);
                y += row.height();
            }
            return new Drawn(new Encoder(ImageFormat.PNG, 100).encode(sheet), text.notes());
        }
    }

    private static TreeSet<String> classes(List<PlacedRow> rows) {
        return rows.stream()
                .filter(row -> row.row().window().isEmpty())
                .flatMap(row -> row.row().cells().stream())
                .flatMap(cell -> cell.label().instances().stream().map(Instance::category))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void draw(PlacedRow row, Mat sheet, int top, int column, SheetText text) {
        int y = top;
        if (!row.row().title().isEmpty()) {
            text.write(
                    sheet,
                    row.row().title(),
                    SheetText.Style.TITLE,
                    GAP,
                    y + TITLE - 9,
                    sheet.cols() - 2 * GAP,
                    SheetText.INK);
            y += TITLE;
        }
        for (int i = 0; i < row.tiles().size(); i++) {
            int x = GAP + i * (column + GAP);
            Mat tile = row.tiles().get(i);
            try (Rect area = new Rect(x, y, tile.cols(), tile.rows());
                    Mat view = new Mat(sheet, area)) {
                tile.copyTo(view);
            }
            int baseline = y + row.imageHeight() + SheetText.Style.CAPTION.line();
            for (Line line : row.captions().get(i)) {
                text.write(sheet, line.text(), SheetText.Style.CAPTION, x, baseline, column, line.color());
                baseline += SheetText.Style.CAPTION.line();
            }
        }
    }

    /** One labeled image alone, without caption, as WebP, which is a fifth of the size of a PNG. */
    public Bytes webp(Payload.Image image, Label label) {
        try (Mat painted = new TilePainter(tile, new SheetText()).paint(image, label, Optional.empty())) {
            return new Encoder(ImageFormat.WEBP, 88).encode(painted);
        }
    }
}
