package dev.refract.declare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file or folder that a user names and that is too large to stand in a pipeline: word vectors, a
 * model. It is what is in it: two are equal when their contents are, wherever they lie, and the
 * contents' fingerprint goes into the pipeline's digest.
 *
 * <p>The contents are read when the fingerprint is first asked for, once.
 */
public final class Resource {
    private static final int BLOCK = 1 << 20;

    private final Path path;
    private volatile String fingerprint;

    private Resource(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /** The file or folder at {@code path}; nothing is read yet. */
    public static Resource at(Path path) {
        return new Resource(path);
    }

    /** Where it lies, absolute. */
    public Path path() {
        return path;
    }

    /**
     * 64 hexadecimal digits: SHA-256 of a file; of a folder, that of the names and fingerprints of the files
     * in it, sorted by name, hidden ones left out.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    public String fingerprint() {
        String known = fingerprint;
        if (known == null) {
            try {
                known = Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            fingerprint = known;
        }
        return known;
    }

    private static String ofFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.filter(file -> Files.isRegularFile(file)
                            && !file.getFileName().toString().startsWith("."))
                    .sorted((a, b) ->
                            a.getFileName().toString().compareTo(b.getFileName().toString()))
                    .toList();
        }
        MessageDigest hash = sha256();
        for (Path file : files) {
            hash.update((file.getFileName() + "\n" + ofFile(file) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static String ofFile(Path file) throws IOException {
        MessageDigest hash = sha256();
        byte[] block = new byte[BLOCK];
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), hash)) {
            int read = 0;
            while (read >= 0) {
                read = in.read(block);
            }
        }
        return HexFormat.of().formatHex(hash.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Resource resource
                && (path.equals(resource.path) || fingerprint().equals(resource.fingerprint()));
    }

    @Override
    public int hashCode() {
        return fingerprint().hashCode();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
