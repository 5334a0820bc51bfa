package dev.refract.balance;

import java.nio.ByteBuffer;

/**
 * The hand of a clock over the table of classes: it visits one slot per record, so that what must be
 * looked after in every class (is it forgotten, has its weight moved, which is the scarcest) costs the
 * same whatever their number. A full turn takes {@code span} records.
 *
 * @param hand slot to visit next
 * @param span slots in use or once used, from 0
 * @param lowest slot of the class with the smallest p̂/w known, -1 for none
 * @param highest slot of the class with the largest, -1 for none
 */
record Sweep(int hand, int span, int lowest, int highest) {

    static final Sweep START = new Sweep(0, 0, -1, -1);
    static final int BYTES = 4 * Integer.BYTES;

    /** One record later, in a table where {@code slot} is in use; -1 for a record without a slot. */
    Sweep next(int slot, int scarcest, int mostPlentiful) {
        int wider = Math.max(span, slot + 1);
        return new Sweep(wider == 0 ? 0 : (hand + 1) % wider, wider, scarcest, mostPlentiful);
    }

    void write(ByteBuffer out) {
        out.putInt(hand).putInt(span).putInt(lowest).putInt(highest);
    }

    static Sweep read(ByteBuffer in) {
        return new Sweep(in.getInt(), in.getInt(), in.getInt(), in.getInt());
    }
}
