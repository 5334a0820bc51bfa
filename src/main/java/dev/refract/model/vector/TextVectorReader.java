package dev.refract.model.vector;

import dev.refract.model.ResourceException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Vectors as text: a line a word, the word and its numbers apart by spaces. GloVe writes them so; word2vec
 * and fastText write a header line with the number of words and of dimensions.
 */
final class TextVectorReader {
    private final Path file;
    private final int limit;
    private int dimensions;
    private WordVectorsBuilder rows;
    private float[] vector;
    private long number;

    private TextVectorReader(Path file, int limit) {
        this.file = file;
        this.limit = limit;
    }

    static WordVectors read(Path file, InputStream in, int limit) throws IOException {
        return new TextVectorReader(file, limit)
                .read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    }

    private WordVectors read(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String row = line.stripTrailing();
            if (number == 1) {
                begin(row);
            } else if (!row.isEmpty()) {
                add(row);
            }
            if (rows.full()) {
                break;
            }
        }
        if (rows == null) {
            throw new ResourceException(file + " is empty; word vectors were expected");
        }
        return rows.vectors();
    }

    private void begin(String first) {
        String[] parts = first.split(" ", -1);
        if (parts.length == 2 && parts[0].matches("[0-9]{1,10}") && parts[1].matches("[0-9]{1,6}")) {
            open(Integer.parseInt(parts[1]), Long.parseLong(parts[0]));
        } else {
            open(parts.length - 1, 0);
            add(first);
        }
    }

    private void open(int numbers, long expected) {
        if (numbers < 1) {
            throw new ResourceException(file + " line 1: expected a word and its numbers, or a header"
                    + " follow; no vectors of another kind are known");
        }
        dimensions = numbers;
        vector = new float[dimensions];
        rows = new WordVectorsBuilder(file, dimensions, expected, limit);
    }

    /** The last {@code dimensions} parts are numbers; what stands before them is the word, spaces included. */
    private void add(String row) {
        int end = row.length();
        for (int i = dimensions - 1; i >= 0; i--) {
            int space = row.lastIndexOf(' ', end - 1);
            if (space < 1) {
                throw new ResourceException(
                        file + " line " + number + ": expected a word and " + dimensions + " numbers, found fewer");
            }
            String part = row.substring(space + 1, end);
            try {
                vector[i] = Float.parseFloat(part);
            } catch (NumberFormatException e) {
                throw new ResourceException(file + " line " + number + ": expected a number, found " + part, e);
            }
            end = space;
        }
        rows.add(row.substring(0, end), vector);
    }
}
