package dev.refract.augment.image.sheet;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/**
 * Text in the fonts of this machine: each character in the sans serif, or in the first other font that has it. A
 * character of which no font has a picture is written as its number, {@code U+732B}, and {@link #notes} names it.
 */
final class SheetText {
    /** Nearly black. */
    static final RgbColor INK = new RgbColor(30, 30, 30);
    /** For what stands beside the main thing; 5.7 to 1 against white. */
    static final RgbColor GRAY = new RgbColor(100, 100, 100);

    /** Weight and size in pixels. */
    enum Style {
        TITLE(Font.BOLD, 14),
        CAPTION(Font.PLAIN, 12),
        NAME(Font.PLAIN, 11);

        private final int weight;
        private final int size;

        Style(int weight, int size) {
            this.weight = weight;
            this.size = size;
        }

        private Font font() {
            return new Font(Font.SANS_SERIF, weight, size);
        }

        /** Pixels from one line to the next. */
        int line() {
            return Math.round(size * 1.3f);
        }
    }

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Map<Integer, Optional<Font>> others = new HashMap<>();
    private final TreeSet<Integer> missing = new TreeSet<>();

    /** Writes on one line from (x, y), the left end of its base line; cut to {@code room} pixels. */
    void write(Mat on, String text, Style style, int x, int y, int room, RgbColor color) {
        String shown = fitting(text, style, room);
        int top = Math.max(0, y - style.line());
        int height = Math.min(on.rows(), y + style.line() / 2) - top;
        int width = Math.min(on.cols() - x, room);
        if (shown.isEmpty() || height <= 0 || width <= 0) {
            return;
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        try (Rect area = new Rect(x, top, width, height);
                Mat view = new Mat(on, area);
                Mat copy = view.clone();
                BytePointer data = copy.data()) {
            data.get(pixels);
            Graphics2D graphics = image.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setColor(new Color(color.red(), color.green(), color.blue()));
            layout(shown, style).draw(graphics, 0, y - top);
            graphics.dispose();
            data.put(pixels);
            copy.copyTo(view);
        }
    }

    /** Width in pixels. */
    int width(String text, Style style) {
        return text.isEmpty() ? 0 : (int) Math.ceil(layout(text, style).getAdvance());
    }

    /** The text in lines of at most {@code room} pixels, broken at spaces; a longer word stays whole. */
    List<String> wrapped(String text, Style style, int room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, style) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** What could not be written as it is: one sentence, or none. */
    List<String> notes() {
        if (missing.isEmpty()) {
            return List.of();
        }
        String characters = missing.stream()
                .map(each -> Character.toString(each) + " (" + number(each) + ")")
                .collect(Collectors.joining(", "));
        return List.of("no font of this machine has " + characters
                + "; the picture has the number instead. Install a font for it, for example fonts-noto-cjk");
    }

    private String fitting(String text, Style style, int room) {
        if (width(text, style) <= room) {
            return text;
        }
        int kept = text.length();
        while (kept > 0 && width(text.substring(0, kept) + "…", style) > room) {
            kept = text.offsetByCodePoints(kept, -1);
        }
        return text.substring(0, kept) + "…";
    }

    private TextLayout layout(String text, Style style) {
        StringBuilder shown = new StringBuilder();
        List<Font> fonts = new ArrayList<>();
        text.codePoints().forEach(point -> {
            Optional<Font> font = fontOf(point, style);
            String written = font.isPresent() ? Character.toString(point) : number(point);
            shown.append(written);
            for (int i = 0; i < written.length(); i++) {
                fonts.add(font.orElse(style.font()));
            }
        });
        AttributedString attributed = new AttributedString(shown.toString());
        for (int i = 0; i < fonts.size(); i++) {
            attributed.addAttribute(TextAttribute.FONT, fonts.get(i), i, i + 1);
        }
        return new TextLayout(attributed.getIterator(), CONTEXT);
    }

    /** The font that has a character; joiners and marks of direction have no picture in any, and need none. */
    private Optional<Font> fontOf(int point, Style style) {
        if (!Character.isISOControl(point)
                && (Character.getType(point) == Character.FORMAT || style.font().canDisplay(point))) {
            return Optional.of(style.font());
        }
        Optional<Font> other =
                Character.isISOControl(point) ? Optional.empty() : others.computeIfAbsent(point, SheetText::searched);
        if (other.isEmpty()) {
            missing.add(point);
        }
        return other.map(
                font -> font.deriveFont(style.font().getStyle(), style.font().getSize()));
    }

    private static Optional<Font> searched(int point) {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .filter(font -> font.canDisplay(point))
                .min(Comparator.comparing((Font font) ->
                                !font.getName().toLowerCase(Locale.ROOT).contains("sans"))
                        .thenComparing(Font::getName));
    }

    private static String number(int point) {
        return String.format(Locale.ROOT, "U+%04X", point);
    }
}
