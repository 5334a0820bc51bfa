package dev.refract.cli.terminal;

import java.io.PrintWriter;
import java.io.Writer;

/**
 * Where commands print. What they print with {@code println} may hold names from data and goes through {@link Printable};
 * {@code print} is for what the program itself sends to the terminal.
 */
public final class PrintableWriter extends PrintWriter {

    /** Prints to {@code out}, and flushes at the end of each line. */
    public PrintableWriter(Writer out) {
        super(out, true);
    }

    @Override
    public void println(String text) {
        super.println(Printable.lines(String.valueOf(text)));
    }

    @Override
    public void println(Object text) {
        println(String.valueOf(text));
    }
}
