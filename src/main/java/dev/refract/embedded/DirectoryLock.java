package dev.refract.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Ownership of a data directory by one process, held through a lock of the operating system: it
 * ends with the process, however that ends. The lock file names its owner for the one who is refused.
 */
final class DirectoryLock implements AutoCloseable {

    private static final String FILE = "refract.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the directory, creating it if it is not there.
     *
     * @throws EmbeddedException if another process, or this one, already holds it, or it cannot be written
     */
    static DirectoryLock take(Path directory) {
        Path file = directory.resolve(FILE);
        FileChannel channel = open(directory, file);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String owner = owner(file);
                channel.close();
                throw new EmbeddedException(
                        "Data directory %s is in use by %s: stop that one, or choose another directory"
                                .formatted(directory, owner));
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new DirectoryLock(channel);
        } catch (IOException e) {
            throw new EmbeddedException("Data directory " + directory + " cannot be locked: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new EmbeddedException("The lock on a data directory cannot be released: " + e.getMessage(), e);
        }
    }

    private static FileChannel open(Path directory, Path file) {
        try {
            Files.createDirectories(directory);
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new EmbeddedException("Data directory " + directory + " cannot be used: " + e, e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            // one byte far behind the content, which stays readable where locks are mandatory
            return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String owner(Path file) throws IOException {
        String pid = Files.readString(file, StandardCharsets.US_ASCII);
        return pid.isEmpty() ? "another Refract" : "another Refract (process " + pid + ")";
    }
}
