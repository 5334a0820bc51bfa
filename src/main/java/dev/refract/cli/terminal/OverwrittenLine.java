package dev.refract.cli.terminal;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBarConsumer;

/**
 * Draws a progress bar over itself. The consumers that the library brings ask JLine for the width of the terminal; it then
 * resets the handler of Ctrl-C, and the virtual machine dies without running its shutdown hooks. This one has a fixed width.
 *
 * @param out where the terminal is
 */
record OverwrittenLine(PrintWriter out) implements ProgressBarConsumer {
    private static final int WIDTH = 100;
    /** To the beginning of the line, and nothing on it. */
    private static final String ERASE = "\r\u001b[K";

    @Override
    public int getMaxRenderedLength() {
        return WIDTH;
    }

    @Override
    public void accept(String bar) {
        out.print(ERASE + Printable.line(bar));
        out.flush();
    }

    @Override
    public void clear() {
        out.print(ERASE);
        out.flush();
    }

    @Override
    public void close() {
        out.flush();
    }
}
