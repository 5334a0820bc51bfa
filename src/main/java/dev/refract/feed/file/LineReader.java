package dev.refract.feed.file;

import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.SkipReason;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The lines of a table's file, one after the other. A line that is larger than any record may be is passed over without
 * being held, so that a file without line feeds costs no more memory than any other.
 */
public final class LineReader implements AutoCloseable {
    /** The largest line, in bytes: as much as an ingest sends in one record. */
    public static final int MOST_BYTES = 16 << 20;

    private final InputStream in;
    private long number;

    /**
     * A line.
     *
     * @param number from 1
     * @param text without what ends it; where bytes are not UTF-8 there is U+FFFD
     * @param end the line feed, carriage return or both that end it; empty at the end of the file
     * @param fault why it cannot be read
     */
    public record Line(long number, String text, String end, Optional<Fault> fault) {}

    /** @param message what was found */
    public record Fault(SkipReason reason, String message) {}

    private LineReader(InputStream in) {
        this.in = in;
    }

    /**
     * Opens a file.
     *
     * @throws FeedException when it is compressed or of an encoding other than UTF-8, as far as its first bytes tell
     */
    public static LineReader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(Encodings.HEAD);
        Optional<String> problem = Encodings.problem(in.readNBytes(Encodings.HEAD));
        if (problem.isPresent()) {
            in.close();
            throw new FeedException(file + " " + problem.get());
        }
        in.reset();
        return new LineReader(in);
    }

    /** The next line; empty at the end. */
    public Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long size = 0;
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n' && next != '\r'; next = in.read()) {
            if (++size <= MOST_BYTES) {
                line.write(next);
            }
        }
        number++;
        return Optional.of(line(line, size, end(next)));
    }

    private String end(int last) throws IOException {
        if (last != '\r') {
            return last == '\n' ? "\n" : "";
        }
        in.mark(1);
        if (in.read() == '\n') {
            return "\r\n";
        }
        in.reset();
        return "\r";
    }

    private Line line(ByteArrayOutputStream bytes, long size, String end) {
        if (size > MOST_BYTES) {
            String message = "a line must have at most " + MOST_BYTES + " bytes, found " + size;
            return new Line(number, "", end, Optional.of(new Fault(SkipReason.TOO_LARGE, message)));
        }
        try {
            String text = TextFile.decoded(bytes.toByteArray(), bytes.size());
            return new Line(number, number == 1 ? TextFile.withoutMark(text) : text, end, Optional.empty());
        } catch (CharacterCodingException e) {
            String text = bytes.toString(StandardCharsets.UTF_8);
            return new Line(number, text, end, Optional.of(new Fault(SkipReason.MALFORMED, TextFile.NOT_UTF8)));
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
