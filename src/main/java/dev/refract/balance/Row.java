package dev.refract.balance;

import java.nio.ByteBuffer;

/**
 * One stored row: a class's or the totals' of a ledger, its epoch, or an entry of a reservoir. Keys and bytes are what the caller's key-value
 * store holds; all numbers are stored bit for bit.
 */
public sealed interface Row permits ClassRow, Totals, Adopted, Entry, Occurrence {

    /** First byte of every encoded row; another layout takes another number. */
    byte LAYOUT = 1;

    /** Unique: {@code c:<label>}, {@code other}, {@code totals}, {@code epoch}, {@code n:<label>}, or {@code r:} and an entry's names. */
    String key();

    /** Fixed layout, 97 bytes for a class, 125 for the totals, more for an entry or an epoch. */
    byte[] encode();

    /**
     * The row that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    static Row decode(String key, byte[] bytes) {
        if (key.startsWith(Entry.PREFIX)) {
            return Entry.decode(bytes);
        }
        if (key.startsWith(Occurrence.PREFIX)) {
            return Occurrence.decode(key, bytes);
        }
        if (key.equals(Adopted.KEY)) {
            return Adopted.decode(bytes);
        }
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
