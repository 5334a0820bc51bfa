package dev.refract.cli.session;

import dev.refract.feed.dataset.ReadResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Every file and row that an ingest skipped, in a file of three columns that tabs separate: place, reason, message. The
 * file of the ingest before is replaced; without a skip there is none.
 */
final class SkippedFile implements AutoCloseable {
    private final Path file;
    private Writer out;

    SkippedFile(Path file) {
        this.file = file;
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(ReadResult.Skipped skip) {
        try {
            if (out == null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                out = Files.newBufferedWriter(file);
            }
            out.write(field(skip.location()) + "\t" + skip.reason().code() + "\t" + field(skip.message()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line, and nothing that a terminal takes for a command. */
    private static String field(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .forEach(c ->
                        line.append(Character.isISOControl(c) ? String.format("\\u%04x", c) : Character.toString(c)));
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
