package dev.refract.balance.ledger;

import dev.refract.balance.row.ClassRowKey;
import dev.refract.balance.row.StoredRow;
import java.nio.ByteBuffer;

/**
 * All that a ledger knows about one class.
 *
 * @param key {@code c:<label>}, or {@link ClassRowKey#OTHER} for all labels without a row of their own
 * @param slot place in the ledger's table, from 0; -1 for {@link ClassRowKey#OTHER}
 * @param joined sightings that it needed when it became a member of the target; 0 while it is none
 * @param sightings records so far
 * @param made copies so far
 * @param bucket its credit
 * @param counts its decayed counters
 */
record ClassRow(String key, int slot, int joined, long sightings, long made, CreditBucket bucket, DecayedCounts counts)
        implements StoredRow {

    static final int BYTES = 1 + 2 * Integer.BYTES + 2 * Long.BYTES + CreditBucket.BYTES + DecayedCounts.BYTES;

    /** A row for a label never seen. */
    static ClassRow blank(String key, int slot) {
        return new ClassRow(key, slot, 0, 0, 0, CreditBucket.EMPTY, DecayedCounts.NONE);
    }

    /** The label; {@code (other)} for the shared row. */
    String label() {
        return ClassRowKey.label(key);
    }

    /** Whether it is the row of all labels without one of their own. */
    boolean shared() {
        return slot < 0;
    }

    /** Whether it takes part in the target. */
    boolean member() {
        return joined > 0;
    }

    /** With one more record. */
    ClassRow sighted(DecayedCounts upToDate) {
        return new ClassRow(key, slot, joined, sightings + 1, made, bucket, upToDate);
    }

    /** As a member of the target, after the {@code asked} sightings that it needed. */
    ClassRow joined(int asked, CreditBucket opened) {
        return new ClassRow(key, slot, asked, sightings, made, opened, counts);
    }

    /** With another bucket. */
    ClassRow with(CreditBucket changed) {
        return new ClassRow(key, slot, joined, sightings, made, changed, counts);
    }

    /** With other counters. */
    ClassRow with(DecayedCounts changed) {
        return new ClassRow(key, slot, joined, sightings, made, bucket, changed);
    }

    /** After making {@code copies}; a negative number takes copies back. The counters must be up to date. */
    ClassRow spent(int copies) {
        return new ClassRow(key, slot, joined, sightings, made + copies, bucket.spent(copies), counts.made(copies));
    }

    @Override
    public byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(BYTES).put(LAYOUT);
        out.putInt(slot).putInt(joined).putLong(sightings).putLong(made);
        bucket.write(out);
        counts.write(out);
        return out.array();
    }

    static ClassRow decode(String key, byte[] bytes) {
        ByteBuffer in = StoredRow.fields(key, bytes, BYTES);
        return new ClassRow(
                key,
                in.getInt(),
                in.getInt(),
                in.getLong(),
                in.getLong(),
                CreditBucket.read(in),
                DecayedCounts.read(in));
    }
}
