package dev.refract.cli.options;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where a command works that needs a data folder only while it runs. */
public final class ScratchOptions {
    @Option(
            names = "--data",
            paramLabel = "<folder>",
            description = "Folder for all data; without it, a temporary folder.")
    private Optional<Path> data = Optional.empty();

    @Option(names = "--keep", description = "Keep the temporary folder.")
    private boolean keep;

    /**
     * A folder to work in.
     *
     * @param passing whether it is deleted when closed
     */
    public record WorkFolder(Path path, boolean passing) implements AutoCloseable {
        @Override
        public void close() {
            if (!passing) {
                return;
            }
            try (Stream<Path> below = Files.walk(path)) {
                List<Path> deepestFirst =
                        below.sorted(Comparator.reverseOrder()).toList();
                for (Path file : deepestFirst) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The folder the user named, or a new one. */
    public WorkFolder folder() {
        try {
            return data.isPresent()
                    ? new WorkFolder(Files.createDirectories(data.get()), false)
                    : new WorkFolder(Files.createTempDirectory("refract-"), !keep);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
