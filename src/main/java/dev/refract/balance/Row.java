package dev.refract.balance;

import java.nio.ByteBuffer;

/**
 * One stored row: a class's or the totals' of a ledger, or an entry of a reservoir. Keys and bytes are what the caller's key-value
 * store holds; all numbers are stored bit for bit.
 */
public sealed interface Row permits ClassRow, Totals, Entry {

    /** First byte of every encoded row; another layout takes another number. */
    byte LAYOUT = 1;

    /** Unique: {@code c:<label>}, {@code other}, {@code totals}, or {@code r:} and what names an entry. */
    String key();

    /** Fixed layout, 97 bytes for a class, 125 for the totals, 29 and two names for an entry. */
    byte[] encode();

    /**
     * The row that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    static Row decode(String key, byte[] bytes) {
        boolean entry = key.startsWith(Entry.PREFIX);
        boolean totals = key.equals(Totals.KEY);
        int expected = entry ? bytes.length : totals ? Totals.BYTES : ClassRow.BYTES;
        if (bytes.length == 0 || bytes.length != expected || bytes[0] != LAYOUT) {
            throw new IllegalArgumentException("row " + key + " must be " + expected + " bytes of layout " + LAYOUT
                    + ", found " + bytes.length + " bytes" + (bytes.length == 0 ? "" : " of layout " + bytes[0]));
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, 1, bytes.length - 1);
        return entry ? Entry.read(in) : totals ? Totals.read(in) : ClassRow.read(key, in);
    }
}
