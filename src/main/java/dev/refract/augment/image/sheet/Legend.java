package dev.refract.augment.image.sheet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** A legend: class names beside their colors, in as many lines as needed. */
record Legend(SortedSet<String> classes, SheetText text) {
    private static final int LINE = 20;
    private static final int SWATCH = 12;
    private static final int GAP = ContactSheet.GAP;

    /** Pixels that it takes on a sheet of this width; none without classes. */
    int height(int width) {
        return classes.isEmpty()
                ? 0
                : GAP
                        + LINE
                                * (1
                                        + positions(width).values().stream()
                                                .mapToInt(EntryPosition::line)
                                                .max()
                                                .orElse(0));
    }

    /** Draws it at the top of {@code sheet}. */
    void draw(Mat sheet) {
        positions(sheet.cols()).forEach((name, position) -> draw(name, position, sheet));
    }

    private record EntryPosition(int line, int x) {}

    private Map<String, EntryPosition> positions(int width) {
        Map<String, EntryPosition> positions = new LinkedHashMap<>();
        int line = 0;
        int x = GAP;
        for (String name : classes) {
            int needed = SWATCH + GAP + text.width(name, SheetText.Style.CAPTION) + 2 * GAP;
            if (x > GAP && x + needed > width) {
                line++;
                x = GAP;
            }
            positions.put(name, new EntryPosition(line, x));
            x += needed;
        }
        return positions;
    }

    private void draw(String name, EntryPosition position, Mat sheet) {
        int y = GAP + position.line() * LINE;
        try (Rect swatch = new Rect(position.x(), y + 2, SWATCH, SWATCH);
                Mat inside = new Mat(sheet, swatch);
                Scalar paint = RgbColor.of(name).scalar()) {
            inside.put(paint);
        }
        int x = position.x() + SWATCH + GAP;
        text.write(sheet, name, SheetText.Style.CAPTION, x, y + SWATCH + 1, sheet.cols() - x, SheetText.INK);
    }
}
