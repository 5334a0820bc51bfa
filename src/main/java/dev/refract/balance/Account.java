package dev.refract.balance;

import java.nio.ByteBuffer;

/**
 * The credit of one class, in copies.
 *
 * @param credit copies it may emit, as of {@code paidTo}; below 0 it is overdrawn
 * @param paidTo virtual time up to which the credit has been paid
 * @param weight its weight in the target since then; 0 while it is not a member
 */
record Account(double credit, double paidTo, double weight) {

    static final Account EMPTY = new Account(0, 0, 0);
    static final int BYTES = 3 * Double.BYTES;

    /** Paid up to {@code now}, at most to {@code ceiling}; from there on it has another weight. */
    Account paid(double now, double ceiling, double weightFromNow) {
        return new Account(Math.min(ceiling, credit + weight * (now - paidTo)), now, weightFromNow);
    }

    /** After making {@code copies}; a negative number takes copies back. */
    Account spent(int copies) {
        return new Account(credit - copies, paidTo, weight);
    }

    void write(ByteBuffer out) {
        out.putDouble(credit).putDouble(paidTo).putDouble(weight);
    }

    static Account read(ByteBuffer in) {
        return new Account(in.getDouble(), in.getDouble(), in.getDouble());
    }
}
