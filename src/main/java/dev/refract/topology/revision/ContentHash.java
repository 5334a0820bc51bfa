package dev.refract.topology.revision;

import java.nio.ByteBuffer;

/**
 * 128 bits that stand for the content of a sample: equal content has equal bits. See {@link ContentHasher}.
 *
 * @param high the first eight bytes
 * @param low the last eight
 */
public record ContentHash(long high, long low) {
    /** Bytes that {@link #write} takes. */
    static final int BYTES = 16;

    void write(ByteBuffer out) {
        out.putLong(high).putLong(low);
    }

    static ContentHash read(ByteBuffer in) {
        return new ContentHash(in.getLong(), in.getLong());
    }
}
