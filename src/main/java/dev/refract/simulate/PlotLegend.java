package dev.refract.simulate;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names beside their colors, in as many lines as the width needs; long names are cut. */
final class PlotLegend {
    static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final int LINE = 24;
    private static final int SWATCH = 14;
    private static final int GAP = 8;
    private static final int LONGEST = 260;
    private static final Color INK = new Color(0x1e1e1e);

    private final List<Entry> entries;
    private final int lines;

    private record Entry(String name, Color color, int x, int line) {}

    /** @param width pixels between the first entry and the right edge */
    PlotLegend(List<String> names, List<Color> colors, int width) {
        FontMetrics metrics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getFontMetrics(FONT);
        List<Entry> placed = new ArrayList<>();
        int x = 0;
        int line = 0;
        for (int i = 0; i < names.size(); i++) {
            String name = cut(displayable(names.get(i)), metrics);
            int needed = SWATCH + GAP + metrics.stringWidth(name) + 3 * GAP;
            if (x > 0 && x + needed > width) {
                x = 0;
                line++;
            }
            placed.add(new Entry(name, colors.get(i), x, line));
            x += needed;
        }
        entries = placed;
        lines = line + 1;
    }

    /** Pixels from the top of the first line to the bottom of the last. */
    int height() {
        return lines * LINE;
    }

    /** Draws it with its upper left corner at (left, top). */
    void draw(Graphics2D on, int left, int top) {
        on.setFont(FONT);
        for (Entry entry : entries) {
            int y = top + entry.line() * LINE;
            on.setColor(entry.color());
            on.fillRect(left + entry.x(), y + (LINE - SWATCH) / 2, SWATCH, SWATCH);
            on.setColor(INK);
            on.drawString(entry.name(), left + entry.x() + SWATCH + GAP, y + LINE - GAP + 1);
        }
    }

    /** The text with each character that the font does not have as its number. */
    static String displayable(String text) {
        return text.codePoints()
                .mapToObj(point -> FONT.canDisplay(point) && !Character.isISOControl(point)
                        ? Character.toString(point)
                        : String.format(Locale.ROOT, "U+%04X", point))
                .collect(Collectors.joining());
    }

    private static String cut(String name, FontMetrics metrics) {
        if (metrics.stringWidth(name) <= LONGEST) {
            return name;
        }
        int kept = name.length();
        while (kept > 0 && metrics.stringWidth(name.substring(0, kept) + "…") > LONGEST) {
            kept = name.offsetByCodePoints(kept, -1);
        }
        return name.substring(0, kept) + "…";
    }
}
