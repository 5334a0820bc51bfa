package dev.refract.augment.image.sheet;

import dev.refract.augment.image.raster.Mats;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** A legend: class names beside their colors, in as many lines as needed. */
record Legend(Set<String> classes) {
    private static final int LINE = 18;
    private static final int SWATCH = 10;
    private static final int GAP = ContactSheet.GAP;

    /** A new picture: {@code sheet} with the legend below it, or unchanged when the legend is empty. */
    Mat below(Mat sheet) {
        if (classes.isEmpty()) {
            return new Mat(sheet);
        }
        Map<String, EntryPosition> places = places(sheet.cols());
        int lines = places.values().stream().mapToInt(EntryPosition::line).max().orElse(0) + 1;
        try (Scalar paper = Scalar.all(255);
                Mat strip = new Mat(lines * LINE + GAP, sheet.cols(), sheet.type(), paper)) {
            places.forEach((name, place) -> draw(name, place, strip));
            return Mats.made(to -> opencv_core.vconcat(sheet, strip, to));
        }
    }

    private record EntryPosition(int line, int x) {}

    private Map<String, EntryPosition> places(int width) {
        Map<String, EntryPosition> places = new LinkedHashMap<>();
        int line = 0;
        int x = GAP;
        for (String name : classes) {
            int needed = SWATCH + GAP + TextPainter.CAPTION.width(name) + 2 * GAP;
            if (x > GAP && x + needed > width) {
                line++;
                x = GAP;
            }
            places.put(name, new EntryPosition(line, x));
            x += needed;
        }
        return places;
    }

    private static void draw(String name, EntryPosition place, Mat strip) {
        int y = place.line() * LINE;
        try (Rect swatch = new Rect(place.x(), y + 2, SWATCH, SWATCH);
                Mat inside = new Mat(strip, swatch);
                Scalar paint = RgbColor.of(name).scalar()) {
            inside.put(paint);
        }
        int x = place.x() + SWATCH + GAP;
        TextPainter.CAPTION.write(strip, name, x, y + SWATCH + 1, strip.cols() - x, TextPainter.INK);
    }
}
