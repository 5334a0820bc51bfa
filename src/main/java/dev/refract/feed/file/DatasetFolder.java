package dev.refract.feed.file;

import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * A data set's folder: its files by relative name, and nothing outside it.
 *
 * @param root absolute and normalized
 */
public record DatasetFolder(Path root) {

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
     * @param unreadable folders and links that cannot be followed
     */
    public record Listing(List<File> files, List<DatasetEntry> unreadable) {}

    /** Everything below, links followed. */
    public Listing listFiles() throws IOException {
        List<File> files = new ArrayList<>();
        List<DatasetEntry> closed = new ArrayList<>();
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        return !folder.equals(root) && isHidden(folder)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && !isHidden(file)) {
                            files.add(new File(nameOf(file), file));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
                        if (path.equals(root)) {
                            throw e;
                        }
                        String name = nameOf(path);
                        closed.add(DatasetEntry.skipped(name, name, SkipReason.UNREADABLE_FILE, describe(e)));
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(Comparator.comparing(File::name));
        closed.sort(Comparator.comparing(DatasetEntry::key));
        return new Listing(files, closed);
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
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

    /** The name of a split's folder: {@code train}, {@code validation} or {@code test}. */
    public static String nameOf(Split split) {
        return split.name().toLowerCase(Locale.ROOT);
    }

    /** The split that a folder of this name stands for by custom; {@code UNASSIGNED} for any other name. */
    public static Split splitNamed(String folder) {
        return switch (folder.toLowerCase(Locale.ROOT)) {
            case "train", "training" -> Split.TRAIN;
            case "val", "valid", "validation", "dev" -> Split.VALIDATION;
            case "test", "testing" -> Split.TEST;
            default -> Split.UNASSIGNED;
        };
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
