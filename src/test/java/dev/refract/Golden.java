package dev.refract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file of the repository that says what the code makes. {@code mvn test -Drefract.golden=write}
 * writes all of them anew, to be read and committed.
 *
 * @param path from the repository's root
 */
public record Golden(Path path) {
    private static final int SHOWN = 20;

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
            String how = path + "; mvn test -Drefract.golden=write writes it anew, to be read and committed";
            assertThat(newLines(made, committed)).as(how).isEmpty();
            assertThat(made).as(how).isEqualTo(committed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first lines of {@code made} that are not committed: a whole file is too much to read in a report. */
    private static List<String> newLines(String made, String committed) {
        Set<String> known = committed.lines().collect(Collectors.toSet());
        return made.lines().filter(line -> !known.contains(line)).limit(SHOWN).toList();
    }
}
