package dev.refract.spec.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a file a user wrote. */
final class Utf8File {
    private Utf8File() {}

    /**
     * Reads UTF-8, with or without a byte order mark.
     *
     * @throws IllegalArgumentException when it cannot be read; completes "the file …"
     */
    static String read(Path file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("does not exist", e);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is not text in UTF-8", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    Files.isDirectory(file) ? "is a folder" : "cannot be read (" + e.getMessage() + ")", e);
        }
    }
}
