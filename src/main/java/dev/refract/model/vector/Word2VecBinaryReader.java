package dev.refract.model.vector;

import dev.refract.model.ResourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Vectors as word2vec writes them in binary: a header line with the number of words and of dimensions, then each
 * word, a space and its numbers, 32 bits each, little-endian; a line feed may stand before a word.
 */
final class Word2VecBinaryReader {
    private static final int LONGEST_WORD = 4096;

    private Word2VecBinaryReader() {}

    static WordVectors read(Path file, InputStream in, int limit) throws IOException {
        String[] header = word(file, in, '\n').trim().split(" ", -1);
        long count = Long.parseLong(header[0]);
        int dimensions = Integer.parseInt(header[1]);
        if (dimensions < 1) {
            throw new ResourceException(
                    file + ": expected vectors of at least one number, the header names " + dimensions);
        }
        WordVectorsBuilder rows = new WordVectorsBuilder(file, dimensions, count, limit);
        float[] vector = new float[dimensions];
        for (long i = 0; i < count && !rows.full(); i++) {
            String word = word(file, in, ' ');
            byte[] bytes = in.readNBytes(4 * dimensions);
            if (bytes.length < 4 * dimensions) {
                throw new ResourceException(
                        file + " ends after " + i + " of the " + count + " words that its header names");
            }
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(vector);
            rows.add(word, vector);
        }
        return rows.vectors();
    }

    private static String word(Path file, InputStream in, int end) throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        int next = in.read();
        while (next == '\n' && end != '\n') {
            next = in.read();
        }
        while (next != end) {
            if (next < 0 || word.size() > LONGEST_WORD) {
                throw new ResourceException(file + " is not what word2vec writes: a word has no end");
            }
            word.write(next);
            next = in.read();
        }
        return word.toString(StandardCharsets.UTF_8);
    }
}
