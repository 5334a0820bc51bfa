package dev.refract.augment.image.sheet;

import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * Draws rows of labeled images on one picture, for example an original and its copies. Every image is fitted
 * into a square cell with its proportions; small ones are enlarged pixel by pixel. A {@link Legend} at the
 * end names the colors of boxes that are too narrow for a name.
 *
 * @param cell side of a cell in pixels, at least 16
 */
public record ContactSheet(int cell) {
    static final int GAP = 6;
    private static final int TITLE = 22;
    private static final int CAPTION = 18;

    public ContactSheet {
        if (cell < 16) {
            throw new IllegalArgumentException("a cell needs at least 16 pixels, found " + cell);
        }
    }

    /** Images that belong together, under one title; an empty title takes no room. */
    public record Row(String title, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** One image with its label; the caption is below it. */
    public record Cell(Payload.Image image, Label label, String caption) {}

    /**
     * Draws the sheet and encodes it as PNG.
     *
     * @param rows at least one, with at least one cell among them
     * @throws dev.refract.sample.DataFault when an image cannot be decoded
     */
    public Bytes png(List<Row> rows) {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        if (columns == 0) {
            throw new IllegalArgumentException("a contact sheet needs at least one image");
        }
        int width = GAP + columns * (cell + GAP);
        int height = GAP + rows.stream().mapToInt(this::height).sum();
        try (Scalar paper = Scalar.all(255);
                Mat sheet = new Mat(height, width, opencv_core.CV_8UC3, paper)) {
            Set<String> unnamed = new TreeSet<>();
            int y = GAP;
            for (Row row : rows) {
                draw(row, sheet, y, unnamed);
                y += height(row);
            }
            try (Mat whole = new Legend(unnamed).below(sheet)) {
                return new Encoder(ImageFormat.PNG, 100).encode(whole);
            }
        }
    }

    private void draw(Row row, Mat sheet, int top, Set<String> unnamed) {
        int y = top;
        if (!row.title().isEmpty()) {
            TextPainter.TITLE.write(sheet, row.title(), GAP, y + TITLE - 7, sheet.cols() - 2 * GAP, TextPainter.INK);
            y += TITLE;
        }
        for (int i = 0; i < row.cells().size(); i++) {
            Cell shown = row.cells().get(i);
            int x = GAP + i * (cell + GAP);
            try (Rect area = new Rect(x, y, cell, cell);
                    Mat view = new Mat(sheet, area)) {
                new CellPainter(view, unnamed).paint(shown.image(), shown.label());
            }
            TextPainter.CAPTION.write(sheet, shown.caption(), x, y + cell + CAPTION - 5, cell, TextPainter.INK);
        }
    }

    private int height(Row row) {
        return (row.title().isEmpty() ? 0 : TITLE) + cell + CAPTION + GAP;
    }
}
