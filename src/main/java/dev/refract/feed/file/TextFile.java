package dev.refract.feed.file;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Text files that are of no use when damaged: they are UTF-8 or refused. */
public final class TextFile {
    /** What is said of bytes that are not UTF-8. */
    static final String NOT_UTF8 = "bytes that are not UTF-8";

    private TextFile() {}

    /** The whole text, without a byte order mark. */
    public static String read(Path file) throws IOException, InvalidEntryException {
        byte[] bytes = Files.readAllBytes(file);
        Optional<String> problem = Encodings.problem(Arrays.copyOf(bytes, Math.min(bytes.length, Encodings.HEAD)));
        if (problem.isPresent()) {
            throw new InvalidEntryException(SkipReason.MALFORMED, problem.get());
        }
        try {
            return withoutMark(decoded(bytes, bytes.length));
        } catch (CharacterCodingException e) {
            throw new InvalidEntryException(SkipReason.MALFORMED, NOT_UTF8);
        }
    }

    /** The first {@code length} bytes as UTF-8, strictly. */
    static String decoded(byte[] bytes, int length) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, 0, length))
                .toString();
    }

    static String withoutMark(String characters) {
        return characters.startsWith("\ufeff") ? characters.substring(1) : characters;
    }
}
