package dev.refract.feed.file;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
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
 * @param hasInvalidBytes whether some bytes were not UTF-8, so that a line with U+FFFD cannot be trusted
 */
public record TextFile(String characters, boolean hasInvalidBytes) {
    private static final char REPLACEMENT = '\ufffd';

    /** Reads as much as there is, damaged or not. */
    public static TextFile readLenient(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            String strict = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new TextFile(withoutMark(strict), false);
        } catch (CharacterCodingException e) {
            return new TextFile(withoutMark(new String(bytes, StandardCharsets.UTF_8)), true);
        }
    }

    /** Reads a file that is of no use when damaged. */
    public static String read(Path file) throws IOException, InvalidEntryException {
        TextFile text = readLenient(file);
        text.requireValid(text.characters());
        return text.characters();
    }

    /** Refuses a part of a damaged file that holds damage. */
    public void requireValid(String part) throws InvalidEntryException {
        if (hasInvalidBytes && part.indexOf(REPLACEMENT) >= 0) {
            throw new InvalidEntryException(SkipReason.MALFORMED, "bytes that are not UTF-8");
        }
    }

    private static String withoutMark(String characters) {
        return characters.startsWith("\ufeff") ? characters.substring(1) : characters;
    }
}
