package dev.refract.cli.terminal;

import java.util.function.IntPredicate;

/**
 * Text that comes from data, as a terminal may show it: characters that would move the cursor, change colors or turn the
 * direction of writing are written as {@code \}{@code u001b}. The one place where that is decided.
 */
public final class Printable {
    /** The row of a table that is a sum. */
    public static final String SUM = "all";

    private static final int FIRST_EMBEDDING = 0x202a;
    private static final int LAST_OVERRIDE = 0x202e;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int LAST_ISOLATE = 0x2069;

    private Printable() {}

    /** Text of one line: line feeds are escaped, too. */
    public static String line(String text) {
        return escape(text, Printable::disturbs);
    }

    /** Text of any number of lines: line feeds and tabs stay. */
    static String lines(String text) {
        return escape(text, point -> point != '\n' && point != '\t' && disturbs(point));
    }

    /**
     * A class as the first cell of a row: one that is called as the row of the sum is put in quotation marks, and an empty name
     * stands for no class.
     */
    public static String category(String name) {
        if (name.isEmpty()) {
            return "(no class)";
        }
        return name.equals(SUM) ? '"' + name + '"' : line(name);
    }

    private static String escape(String text, IntPredicate disturbing) {
        if (text.codePoints().noneMatch(disturbing)) {
            return text;
        }
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (disturbing.test(point)) {
                escaped.append(String.format("\\u%04x", point));
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    private static boolean disturbs(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (point >= FIRST_EMBEDDING && point <= LAST_OVERRIDE)
                || (point >= FIRST_ISOLATE && point <= LAST_ISOLATE);
    }
}
