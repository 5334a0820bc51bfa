package dev.refract.topology.revision;

import dev.refract.sample.Split;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * What a task has published under one id.
 *
 * @param revision number of the content that was published last, 0 for the first
 * @param content its hash; empty when it was retracted and nothing took its place yet
 * @param split the side it is on; {@code UNASSIGNED} when it was retracted
 * @param samples what went out of it; none when the balance gave it no copy, or when it was retracted
 */
public record Publication(int revision, Optional<ContentHash> content, Split split, CopyNumbers samples) {
    private static final List<Split> SPLITS = List.of(Split.values());

    /** What is known of an id that a version of Refract wrote down which kept ids alone. */
    public static final Publication OF_ID_ALONE =
            new Publication(0, Optional.empty(), Split.UNASSIGNED, CopyNumbers.NONE);

    private static final byte ID_ALONE = 1;
    private static final byte FORMAT = 2;
    private static final int WITHOUT_HASH = 1 + 1 + Integer.BYTES;

    /** The first content of an id, or the next one. */
    public static Publication of(Revision revision, Split split, CopyNumbers samples) {
        return new Publication(revision.number(), Optional.of(revision.content()), split, samples);
    }

    /** The same after everything that was published is retracted. */
    public Publication retracted() {
        return new Publication(revision, Optional.empty(), Split.UNASSIGNED, CopyNumbers.NONE);
    }

    /** The same with one copy more. */
    public Publication with(int copy) {
        return new Publication(revision, content, split, samples.with(copy));
    }

    /** Whether some content stands under the id, published or held back by the balance. */
    public boolean stands() {
        return content.isPresent();
    }

    /** Whether the id came with this content, or is known without its content. */
    @SuppressWarnings("ReferenceEquality") // the one that stands for all rows without their content
    public boolean holds(ContentHash other) {
        return this == OF_ID_ALONE || content.filter(other::equals).isPresent();
    }

    /** Its row in the store: 23 bytes for a sample with at most seven copies. */
    public byte[] encode() {
        byte[] numbers = samples.encode();
        ByteBuffer out =
                ByteBuffer.allocate(WITHOUT_HASH + (content.isPresent() ? ContentHash.BYTES + numbers.length : 0));
        out.put(FORMAT).put((byte) SPLITS.indexOf(split)).putInt(revision);
        content.ifPresent(hash -> {
            hash.write(out);
            out.put(numbers);
        });
        return out.array();
    }

    /**
     * What {@link #encode} wrote.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static Publication decode(byte[] row) {
        if (row.length == 1 && row[0] == ID_ALONE) {
            return OF_ID_ALONE;
        }
        if (row.length < WITHOUT_HASH || row[0] != FORMAT) {
            throw new IllegalArgumentException("the store of published ids was written by another version of Refract:"
                    + " start the pipeline under a new version");
        }
        ByteBuffer in = ByteBuffer.wrap(row, 1, row.length - 1);
        Split split = SPLITS.get(in.get());
        int revision = in.getInt();
        if (!in.hasRemaining()) {
            return new Publication(revision, Optional.empty(), split, CopyNumbers.NONE);
        }
        ContentHash content = ContentHash.read(in);
        byte[] numbers = new byte[in.remaining()];
        in.get(numbers);
        return new Publication(revision, Optional.of(content), split, CopyNumbers.decode(numbers));
    }
}
