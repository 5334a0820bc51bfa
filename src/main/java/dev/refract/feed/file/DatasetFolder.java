package dev.refract.feed.file;

import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * A data set's folder: its files by relative name, and nothing outside it.
 *
 * @param root absolute and normalized
 */
public record DatasetFolder(Path root) {

    /** The folder at {@code root}, which need not exist. */
    public static DatasetFolder of(Path root) {
        return new DatasetFolder(root.toAbsolutePath().normalize());
    }

    /** A file below the folder; {@code name} is relative to it, with forward slashes. */
    public record File(String name, Path path) {
        /** The extension in lower case, without its dot; empty when there is none. */
        public String extension() {
            String last = name.substring(name.lastIndexOf('/') + 1);
            int dot = last.lastIndexOf('.');
            return dot <= 0 ? "" : last.substring(dot + 1).toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What lies below.
     *
     * @param files sorted by name; hidden ones and what lies in hidden folders left out
     * @param unreadable folders that cannot be opened, what is no file (a pipe, a device, a link to nothing), and links
     *     that lead out of the folder
     */
    public record Listing(List<File> files, List<DatasetEntry> unreadable) {}

    /**
     * Everything below. Links are followed as long as they stay in the folder: what lies outside was not put into the
     * data set, and a link may come from anyone.
     */
    public Listing listFiles() throws IOException {
        FolderWalk walk = new FolderWalk(this);
        Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        return walk.listing();
    }

    /** The name of {@code path}, which lies below, relative to the folder and with forward slashes. */
    public String nameOf(Path path) {
        return root.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }

    /**
     * The path that a file name in an annotation means.
     *
     * @throws InvalidEntryException when it lies outside the folder; an annotation may come from anyone
     */
    public Path resolve(String name) throws InvalidEntryException {
        Path path;
        try {
            path = root.resolve(name.replace('\\', '/')).normalize();
        } catch (InvalidPathException e) {
            throw new InvalidEntryException(SkipReason.MALFORMED, "not a file name: " + name);
        }
        if (!path.startsWith(root) || path.equals(root)) {
            throw new InvalidEntryException(SkipReason.OUTSIDE_FOLDER, "names a file outside the data set: " + name);
        }
        return path;
    }

    /** An I/O failure in words, without the path, which stands beside it. */
    public static String describe(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file";
        }
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        if (e instanceof FileSystemLoopException) {
            return "a link that leads back to a folder above it";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
