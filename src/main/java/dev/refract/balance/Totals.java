package dev.refract.balance;

import java.nio.ByteBuffer;

/**
 * What a ledger knows beside its classes.
 *
 * @param clock time of the counters
 * @param payout virtual time and what it pays
 * @param sweep the hand that visits one class per record
 * @param made copies so far, of all classes
 */
record Totals(Clock clock, Payout payout, Sweep sweep, long made) implements Row {

    static final String KEY = "totals";
    static final Totals START = new Totals(Clock.START, Payout.START, Sweep.START, 0);
    static final int BYTES = 1 + Clock.BYTES + Payout.BYTES + Sweep.BYTES + Long.BYTES;

    /** After making {@code copies}; a negative number takes copies back. */
    Totals spent(int copies) {
        return new Totals(clock, payout, sweep, made + copies);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public byte[] encode() {
        ByteBuffer out = ByteBuffer.allocate(BYTES).put(LAYOUT);
        clock.write(out);
        payout.write(out);
        sweep.write(out);
        return out.putLong(made).array();
    }

    static Totals decode(byte[] bytes) {
        ByteBuffer in = Row.fields(KEY, bytes, BYTES);
        return new Totals(Clock.read(in), Payout.read(in), Sweep.read(in), in.getLong());
    }
}
