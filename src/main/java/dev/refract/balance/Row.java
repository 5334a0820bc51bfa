package dev.refract.balance;

import java.nio.ByteBuffer;

/**
 * One stored row of a ledger: a class's or the totals'. Keys and bytes are what the caller's key-value
 * store holds; all numbers are stored bit for bit.
 */
public sealed interface Row permits ClassRow, Totals {

    /** First byte of every encoded row; another layout takes another number. */
    byte LAYOUT = 1;

    /** Unique within a ledger: {@code c:<label>}, {@code other} or {@code totals}. */
    String key();

    /** Fixed layout, 97 bytes for a class and 125 for the totals; the key is not repeated in it. */
    byte[] encode();

    /**
     * The row that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    static Row decode(String key, byte[] bytes) {
        boolean totals = key.equals(Totals.KEY);
        int expected = totals ? Totals.BYTES : ClassRow.BYTES;
        if (bytes.length != expected || bytes[0] != LAYOUT) {
            throw new IllegalArgumentException("row " + key + " must be " + expected + " bytes of layout " + LAYOUT
                    + ", found " + bytes.length + " bytes" + (bytes.length == 0 ? "" : " of layout " + bytes[0]));
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        return totals ? Totals.read(in) : ClassRow.read(key, in);
    }
}
