package dev.refract.balance.ledger;

import java.nio.ByteBuffer;

/**
 * A hand that moves over the slots of the class table, one a record, as in the CLOCK algorithm of page replacement
 * (Corbató, 1968). What every class needs now and then (is it expired, has its weight moved, has it the lowest
 * ratio) so costs the same whatever the number of classes. A full turn takes {@code span} records.
 *
 * @param position slot to visit next
 * @param span slots in use or once used, from 0
 * @param lowest slot of the class with the smallest p̂/w known, -1 for none
 * @param highest slot of the class with the largest, -1 for none
 */
record ClockHand(int position, int span, int lowest, int highest) {

    static final ClockHand START = new ClockHand(0, 0, -1, -1);
    static final int BYTES = 4 * Integer.BYTES;

    /** One record later, in a table where {@code slot} is in use; -1 for a record without a slot. */
    ClockHand next(int slot, RatioExtremes extremes) {
        int wider = Math.max(span, slot + 1);
        return new ClockHand(
                wider == 0 ? 0 : (position + 1) % wider,
                wider,
                extremes.lowest().slot(),
                extremes.highest().slot());
    }

    void write(ByteBuffer out) {
        out.putInt(position).putInt(span).putInt(lowest).putInt(highest);
    }

    static ClockHand read(ByteBuffer in) {
        return new ClockHand(in.getInt(), in.getInt(), in.getInt(), in.getInt());
    }
}
