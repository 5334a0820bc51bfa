package dev.refract.balance.ledger;

import java.nio.ByteBuffer;

/**
 * The credit of one class, in copies: a token bucket that virtual time refills and copies drain.
 *
 * @param credit copies that the class may emit, as of {@code refilledAt}; below 0 it is overdrawn
 * @param refilledAt virtual time up to which the bucket is refilled
 * @param weight its weight in the target since then; 0 while it is not a member
 */
record CreditBucket(double credit, double refilledAt, double weight) {

    static final CreditBucket EMPTY = new CreditBucket(0, 0, 0);
    static final int BYTES = 3 * Double.BYTES;

    /** Refilled up to {@code now}, at most to {@code ceiling}; from there on it has another weight. */
    CreditBucket refilled(double now, double ceiling, double weightFromNow) {
        return new CreditBucket(Math.min(ceiling, credit + weight * (now - refilledAt)), now, weightFromNow);
    }

    /** After making {@code copies}; a negative number takes copies back. */
    CreditBucket spent(int copies) {
        return new CreditBucket(credit - copies, refilledAt, weight);
    }

    void write(ByteBuffer out) {
        out.putDouble(credit).putDouble(refilledAt).putDouble(weight);
    }

    static CreditBucket read(ByteBuffer in) {
        return new CreditBucket(in.getDouble(), in.getDouble(), in.getDouble());
    }
}
