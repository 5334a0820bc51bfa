package dev.refract.cli.session;

import dev.refract.cli.errors.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that only its owner may look into: it holds samples, state, and the address of a broker without a password. */
final class PrivateFolder {
    private PrivateFolder() {}

    /**
     * Creates {@code folder} for its owner alone, mode 0700 where the file system has modes. One that is there keeps the mode
     * that its owner gave it.
     */
    static void create(Path folder) {
        if (Files.exists(folder)) {
            return;
        }
        Path absolute = folder.toAbsolutePath();
        try {
            Files.createDirectories(absolute.getParent());
            if (absolute.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectory(
                        absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(absolute);
            }
        } catch (IOException e) {
            throw new CommandException("the data folder " + folder + " cannot be created: " + e.getMessage(), e);
        }
    }
}
