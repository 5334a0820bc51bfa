package dev.refract.feed.file;

import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.RawSample;
import dev.refract.feed.dataset.SkipReason;
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
public record MediaFile(Bytes content, String extension) {
    /** A file above this size cannot be a record of any sensible topic and is not read. */
    static final long MOST_BYTES = 256L << 20;

    /** What is known about a media file besides its content. */
    public record Metadata(Label label, Optional<String> group, Split split, Map<String, String> attributes) {
        public static Metadata of(Label label) {
            return new Metadata(label, Optional.empty(), Split.UNASSIGNED, Map.of());
        }

        public Metadata withSplit(Split side) {
            return new Metadata(label, group, side, attributes);
        }
    }

    /** Reads a file of the data set. */
    public static MediaFile read(Path path) throws IOException, InvalidEntryException {
        long size;
        try {
            size = Files.size(path);
        } catch (NoSuchFileException e) {
            throw new InvalidEntryException(SkipReason.NO_MEDIA, "no such file: " + path.getFileName());
        }
        if (size == 0) {
            throw new InvalidEntryException(SkipReason.EMPTY, "the file has no bytes");
        }
        if (size > MOST_BYTES) {
            throw new InvalidEntryException(
                    SkipReason.TOO_LARGE, "a media file must have at most " + MOST_BYTES + " bytes, found " + size);
        }
        String name = path.getFileName().toString();
        return new MediaFile(Bytes.of(Files.readAllBytes(path)), new DatasetFolder.File(name, path).extension());
    }

    /**
     * The sample's parts.
     *
     * @param name relative path for the id; unique in the data set
     */
    public RawSample found(String name, MediaFileType media, Metadata facts) {
        String sha256 = content.sha256();
        return new RawSample(
                sha256.substring(0, RawSample.ID_DIGITS) + "-" + name,
                sha256,
                media.payload(content, extension),
                facts.label(),
                facts.group(),
                facts.split(),
                OptionalLong.empty(),
                facts.attributes());
    }
}
