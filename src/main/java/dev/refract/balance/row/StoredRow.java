package dev.refract.balance.row;

import java.nio.ByteBuffer;

/**
 * One stored row of a balance: of a class, of a ledger's totals, of the round in force, of a class's frequency
 * among instances, or of an entry of a reservoir. Keys and bytes are what the caller's key-value store holds;
 * all numbers are stored bit for bit.
 */
public interface StoredRow {

    /** First byte of every encoded row; another layout takes another number. */
    byte LAYOUT = 1;

    /** Unique among all rows of a balance. */
    String key();

    /** The row's bytes, the layout's number first. */
    byte[] encode();

    /**
     * The fields of a row of fixed size.
     *
     * @param size bytes of such a row, the layout's number included
     * @return at the first field
     * @throws IllegalArgumentException for another size or layout
     */
    static ByteBuffer fields(String key, byte[] bytes, int size) {
        if (bytes.length != size || bytes[0] != LAYOUT) {
            throw new IllegalArgumentException("row " + key + " must be " + size + " bytes of layout " + LAYOUT
                    + ", found " + bytes.length + " bytes" + (bytes.length == 0 ? "" : " of layout " + bytes[0]));
        }
        return ByteBuffer.wrap(bytes, 1, bytes.length - 1);
    }
}
