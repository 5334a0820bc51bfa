package dev.refract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the repository that says what the code makes. {@code mvn test -Drefract.golden=write}
 * writes all of them anew, to be read and committed.
 *
 * @param path from the repository's root
 */
public record Golden(Path path) {

    public static Golden file(Path path) {
        return new Golden(path);
    }

    /** Fails unless the file holds {@code made}, or writes it there when asked to. */
    public void holds(String made) {
        try {
            if ("write".equals(System.getProperty("refract.golden"))) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, made);
            }
            String committed = Files.exists(path) ? Files.readString(path) : "";
            assertThat(made)
                    .as("%s; mvn test -Drefract.golden=write writes it anew, to be read and committed", path)
                    .isEqualTo(committed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
