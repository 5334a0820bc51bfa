package dev.refract.feed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text file that should be UTF-8.
 *
 * @param characters without a byte order mark; where bytes are not UTF-8 there is U+FFFD
 * @param damaged whether some bytes were not UTF-8, so that a line with U+FFFD cannot be trusted
 */
record Text(String characters, boolean damaged) {
    private static final char REPLACEMENT = '\ufffd';

    /** Reads as much as there is, damaged or not. */
    static Text lenient(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            String strict = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Text(withoutMark(strict), false);
        } catch (CharacterCodingException e) {
            return new Text(withoutMark(new String(bytes, StandardCharsets.UTF_8)), true);
        }
    }

    /** Reads a file that is of no use when damaged. */
    static String read(Path file) throws IOException, SkipException {
        Text text = lenient(file);
        text.check(text.characters());
        return text.characters();
    }

    /** Refuses a part of a damaged file that holds damage. */
    void check(String part) throws SkipException {
        if (damaged && part.indexOf(REPLACEMENT) >= 0) {
            throw new SkipException(SkipReason.MALFORMED, "bytes that are not UTF-8");
        }
    }

    private static String withoutMark(String characters) {
        return characters.startsWith("\ufeff") ? characters.substring(1) : characters;
    }
}
