package dev.refract.model.vector;

import dev.refract.model.ResourceException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Detects the format of a vector file by its first bytes and reads it. */
final class VectorReader {
    private static final int FASTTEXT_MAGIC = 793_712_314;
    private static final int PEEKED = 1 << 16;
    private static final Pattern HEADER = Pattern.compile("[0-9]{1,10} [0-9]{1,6}\\s*");

    private VectorReader() {}

    /**
     * The vectors in {@code file}.
     *
     * @param limit words to read, the first; 0 for all
     * @throws ResourceException when it is of no known format or damaged
     */
    static WordVectors read(Path file, int limit) {
        try {
            byte[] start = start(file);
            if (start.length >= 8
                    && ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt() == FASTTEXT_MAGIC) {
                return FastTextReader.read(file, limit);
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), PEEKED)) {
                return binary(start)
                        ? Word2VecBinaryReader.read(file, in, limit)
                        : TextVectorReader.read(file, in, limit);
            }
        } catch (IOException e) {
            throw new ResourceException("cannot read the word vectors " + file + ": " + e.getMessage(), e);
        }
    }

    /** Whether a header of two numbers is followed by numbers that are no text. */
    private static boolean binary(byte[] start) {
        int line = indexOf(start, (byte) '\n', 0);
        if (line < 0
                || !HEADER.matcher(new String(start, 0, line, StandardCharsets.US_ASCII))
                        .matches()) {
            return false;
        }
        int dimensions = Integer.parseInt(
                new String(start, 0, line, StandardCharsets.US_ASCII).trim().split(" ", -1)[1]);
        int word = indexOf(start, (byte) ' ', line + 1);
        int end = word < 0 ? -1 : indexOf(start, (byte) '\n', word);
        if (end < 0) {
            return word >= 0 && !isNumbers(start, word + 1, start.length);
        }
        String[] parts = new String(start, line + 1, end - line - 1, StandardCharsets.ISO_8859_1)
                .trim()
                .split(" ", -1);
        return parts.length <= dimensions || !isNumbers(start, word + 1, end);
    }

    private static boolean isNumbers(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("0123456789+-.eE \r".indexOf(bytes[i]) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int indexOf(byte[] bytes, byte wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PEEKED);
        }
    }
}
