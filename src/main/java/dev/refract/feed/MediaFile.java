package dev.refract.feed;

import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A media file and what its data set tells about it. The id is the hash of the content and the relative
 * path: the same file gives the same id whenever and from wherever it is read, a changed one another.
 */
record MediaFile(Bytes content, String extension) {
    /** A file above this size cannot be a record of any sensible topic and is not read. */
    static final long MOST_BYTES = 256L << 20;

    /** What is known about a media file besides its content. */
    record Facts(Label label, Optional<String> group, Split split, Map<String, String> attributes) {
        static Facts of(Label label) {
            return new Facts(label, Optional.empty(), Split.UNASSIGNED, Map.of());
        }

        Facts withSplit(Split side) {
            return new Facts(label, group, side, attributes);
        }
    }

    /** Reads a file of the data set. */
    static MediaFile read(Path path) throws IOException, SkipException {
        long size;
        try {
            size = Files.size(path);
        } catch (NoSuchFileException e) {
            throw new SkipException(SkipReason.NO_MEDIA, "no such file: " + path.getFileName());
        }
        if (size == 0) {
            throw new SkipException(SkipReason.EMPTY, "the file has no bytes");
        }
        if (size > MOST_BYTES) {
            throw new SkipException(
                    SkipReason.TOO_LARGE, "media must be at most " + MOST_BYTES + " bytes, found " + size);
        }
        String name = path.getFileName().toString();
        return new MediaFile(Bytes.of(Files.readAllBytes(path)), new Folder.File(name, path).extension());
    }

    /**
     * The sample's parts.
     *
     * @param name relative path for the id; unique in the data set
     */
    Found found(String name, Media media, Facts facts) {
        String sha256 = content.sha256();
        return new Found(
                sha256.substring(0, Found.ID_DIGITS) + "-" + name,
                sha256,
                media.payload(content, extension),
                facts.label(),
                facts.group(),
                facts.split(),
                OptionalLong.empty(),
                facts.attributes());
    }
}
