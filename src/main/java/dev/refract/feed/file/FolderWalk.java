package dev.refract.feed.file;

import dev.refract.feed.dataset.DatasetEntry;
import dev.refract.feed.dataset.SkipReason;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One walk through a data set's folder: whatever it meets is a file or one entry that says why it is none. */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final DatasetFolder folder;
    private final Path real;
    private final List<DatasetFolder.File> files = new ArrayList<>();
    private final List<DatasetEntry> closed = new ArrayList<>();

    FolderWalk(DatasetFolder folder) throws IOException {
        this.folder = folder;
        this.real = folder.root().toRealPath();
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) throws IOException {
        if (path.equals(folder.root())) {
            return FileVisitResult.CONTINUE;
        }
        return isHidden(path) || leadsOut(path) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
        if (isHidden(path)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isRegularFile()) {
            if (!leadsOut(path)) {
                files.add(new DatasetFolder.File(folder.nameOf(path), path));
            }
        } else {
            skip(
                    path,
                    SkipReason.UNREADABLE_FILE,
                    attributes.isSymbolicLink() ? "a link to a file that is gone" : "no file but a pipe or a device");
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
        if (path.equals(folder.root())) {
            throw e;
        }
        skip(path, SkipReason.UNREADABLE_FILE, DatasetFolder.describe(e));
        return FileVisitResult.CONTINUE;
    }

    /** Whether a link leads out of the folder; below such a link nothing is looked at. */
    private boolean leadsOut(Path path) throws IOException {
        if (!Files.isSymbolicLink(path) || path.toRealPath().startsWith(real)) {
            return false;
        }
        skip(path, SkipReason.OUTSIDE_FOLDER, "a link that leads out of the data set; copy what it names into it");
        return true;
    }

    private void skip(Path path, SkipReason reason, String message) {
        String name = folder.nameOf(path);
        closed.add(DatasetEntry.skipped(name, name, reason, message));
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }

    DatasetFolder.Listing listing() {
        files.sort(Comparator.comparing(DatasetFolder.File::name));
        closed.sort(Comparator.comparing(DatasetEntry::key));
        return new DatasetFolder.Listing(files, closed);
    }
}
