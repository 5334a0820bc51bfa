package dev.refract.feed.table;

import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.LineReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Splits the lines of a CSV file into records (RFC 4180). Own code, because a broken record must cost its first line and
 * nothing behind it, and because a quoted {@code "NA"} is a text: no library resumes behind a record that is broken, or
 * tells which fields were quoted.
 */
final class CsvRecords {
    private final LineReader lines;
    private final char delimiter;
    private final Optional<Character> quote;
    private final Deque<LineReader.Line> waiting = new ArrayDeque<>();
    private int width;

    /**
     * The records of a file.
     *
     * @param quote around fields that hold a delimiter or a line feed; empty: quotes mean nothing
     */
    CsvRecords(LineReader lines, char delimiter, Optional<Character> quote) {
        this.lines = lines;
        this.delimiter = delimiter;
        this.quote = quote;
    }

    /** The next record or broken line; empty lines are passed over, and the end is empty. */
    Optional<DataTable.TableLine> next() throws IOException {
        Optional<LineReader.Line> line = take();
        while (line.isPresent()
                && line.get().text().isEmpty()
                && line.get().fault().isEmpty()) {
            line = take();
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(record(line.get()));
    }

    private Optional<LineReader.Line> take() throws IOException {
        return waiting.isEmpty() ? lines.next() : Optional.of(waiting.pop());
    }

    private DataTable.TableLine record(LineReader.Line first) throws IOException {
        List<LineReader.Line> read = new ArrayList<>(List.of(first));
        Scan scan = new Scan();
        long size = 0;
        LineReader.Line line = first;
        Optional<LineReader.Fault> fault = first.fault();
        scan.line(line);
        while (scan.isOpen() && scan.fault.isEmpty() && size < LineReader.MOST_BYTES) {
            Optional<LineReader.Line> next = take();
            if (next.isEmpty()) {
                break;
            }
            line = next.get();
            read.add(line);
            size += line.text().length();
            fault = fault.or(line::fault);
            scan.line(line);
        }
        boolean wrong = read.size() > 1 && width > 0 && scan.fields.size() != width;
        if (scan.isOpen() || scan.fault.isPresent() || wrong) {
            for (int i = read.size() - 1; i > 0; i--) {
                waiting.push(read.get(i));
            }
            String message = scan.fault
                    .filter(found -> read.size() == 1)
                    .orElse("a quotation mark that is not closed; --no-quotes takes quotation marks as text");
            LineReader.Fault own = first.fault().orElse(new LineReader.Fault(SkipReason.MALFORMED, message));
            return new DataTable.InvalidLine(first.number(), own.reason(), own.message());
        }
        if (fault.isPresent()) {
            return new DataTable.InvalidLine(
                    line.number(), fault.get().reason(), fault.get().message());
        }
        width = width == 0 ? scan.fields.size() : width;
        return new DataTable.TableRow(line.number(), scan.fields);
    }

    /** One pass over the characters of a record. */
    private final class Scan {
        private final List<TableField> fields = new ArrayList<>();
        private final StringBuilder field = new StringBuilder();
        private boolean quoted;
        private boolean open;
        private Optional<String> fault = Optional.empty();

        boolean isOpen() {
            return open;
        }

        void line(LineReader.Line line) {
            String text = line.text();
            for (int i = 0; i < text.length() && fault.isEmpty(); i++) {
                char c = text.charAt(i);
                if (open) {
                    i = inside(text, i);
                } else if (c == delimiter) {
                    end();
                } else if (quote.isPresent() && c == quote.get() && field.isEmpty() && !quoted) {
                    open = true;
                    quoted = true;
                } else if (!quoted) {
                    field.append(c);
                } else if (!Character.isWhitespace(c)) {
                    fault = Optional.of("a quotation mark ends in the middle of a field, before " + c
                            + "; --no-quotes takes quotation marks as text");
                }
            }
            if (open) {
                field.append(line.end());
            } else {
                end();
            }
        }

        private int inside(String text, int at) {
            char c = text.charAt(at);
            if (c != quote.orElseThrow()) {
                field.append(c);
                return at;
            }
            if (at + 1 < text.length() && text.charAt(at + 1) == c) {
                field.append(c);
                return at + 1;
            }
            open = false;
            return at;
        }

        private void end() {
            fields.add(field.isEmpty() ? TableField.NOTHING : TableField.text(field.toString(), quoted));
            field.setLength(0);
            quoted = false;
        }
    }
}
