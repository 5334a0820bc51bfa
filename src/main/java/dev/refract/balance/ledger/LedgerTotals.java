package dev.refract.balance.ledger;

import dev.refract.balance.row.StoredRow;
import java.nio.ByteBuffer;

/**
 * What a ledger knows beside its classes.
 *
 * @param clock time of the counters
 * @param virtualTime by what buckets are refilled
 * @param hand the hand that visits one class a record
 * @param made copies so far, of all classes
 */
record LedgerTotals(DecayClock clock, VirtualTime virtualTime, ClockHand hand, long made) implements StoredRow {

    static final String KEY = "totals";
    static final LedgerTotals START = new LedgerTotals(DecayClock.START, VirtualTime.START, ClockHand.START, 0);
    static final int BYTES = 1 + DecayClock.BYTES + VirtualTime.BYTES + ClockHand.BYTES + Long.BYTES;

    /** After making {@code copies}; a negative number takes copies back. */
    LedgerTotals spent(int copies) {
        return new LedgerTotals(clock, virtualTime, hand, made + copies);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(BYTES).put(LAYOUT);
        clock.write(out);
        virtualTime.write(out);
        hand.write(out);
        return out.putLong(made).array();
    }

    static LedgerTotals decode(byte[] bytes) {
        ByteBuffer in = StoredRow.fields(KEY, bytes, BYTES);
        return new LedgerTotals(DecayClock.read(in), VirtualTime.read(in), ClockHand.read(in), in.getLong());
    }
}
