package dev.refract.cli.preview;

import dev.refract.augment.view.View;
import dev.refract.cli.terminal.TextTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Prints views on a terminal.
 *
 * @param err takes what a picture could not show as it is
 * @param label stands before the path of the picture
 * @param file takes the picture, if there is one; its path is then printed
 */
public record ViewPrinter(PrintWriter out, PrintWriter err, String label, Path file) {

    /** Prints lines and tables, and writes a picture. */
    public void print(View view) {
        if (view instanceof View.Lines text) {
            text.lines().forEach(out::println);
        } else if (view instanceof View.Table table) {
            TextTable lines = new TextTable(table.headings().toArray(String[]::new));
            table.rows().forEach(lines::row);
            lines.lines().forEach(out::println);
        } else {
            View.Picture picture = (View.Picture) view;
            write(picture);
            picture.notes().forEach(note -> err.println("warning: " + note));
            err.flush();
            out.println(label + file.toAbsolutePath().normalize());
        }
    }

    private void write(View.Picture picture) {
        try {
            Files.write(file, picture.png().array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
