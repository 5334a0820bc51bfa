package dev.refract.cli.terminal;

import java.io.PrintWriter;
import java.util.List;

/**
 * Where a picture is drawn again and again.
 *
 * @param overwrites whether a person watches a terminal, so that each picture takes the place of the last;
 *     else they follow each other, with an empty line between
 */
public record Screen(PrintWriter out, boolean overwrites) {
    private static final String HOME_AND_CLEAR = "\u001b[H\u001b[2J";

    /** Standard output; the launcher knows whether it is a terminal. */
    public static Screen of(PrintWriter out) {
        return new Screen(out, Boolean.getBoolean("refract.screen"));
    }

    /** Draws a picture. */
    public void draw(List<String> lines) {
        if (overwrites) {
            out.print(HOME_AND_CLEAR);
        }
        lines.forEach(out::println);
        if (!overwrites) {
            out.println();
        }
        out.flush();
    }
}
