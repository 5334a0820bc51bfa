package dev.refract.balance.ledger;

import java.nio.ByteBuffer;

/**
 * By what buckets are refilled: one virtual time for all classes, as in weighted fair queueing (Parekh and Gallager,
 * 1993). It advances by ρ/Σw a record, and a class is owed its weight times the time since its bucket was last
 * refilled. So to refill all buckets costs nothing until their classes arrive.
 *
 * @param time virtual time: copies paid out per unit of weight so far
 * @param members classes that take part in the target
 * @param totalWeight Σw, the sum of their weights
 * @param prepaid copies that were paid out ahead of the volume, as opening credit of classes that joined
 *     late; virtual time runs slower until they are repaid
 * @param due Σρ: copies that the volume asked for so far
 * @param volume ρ of the last record
 */
record VirtualTime(double time, int members, double totalWeight, double prepaid, double due, double volume) {

    static final VirtualTime START = new VirtualTime(0, 0, 0, 0, 0, 0);
    static final int BYTES = Integer.BYTES + 5 * Double.BYTES;

    /** Part of the volume that repays what was paid ahead; the rest refills every bucket meanwhile. */
    private static final double REPAID = .5;

    /**
     * One record later.
     *
     * @param rho the volume for this record
     * @param sum Σw by which it is divided: the members' own, or that of all partitions' classes
     * @param outside copies that this record makes without credit, because its class is not established
     */
    VirtualTime next(double rho, double sum, int outside) {
        double free = Math.max(0, rho - outside);
        double repaid = Math.min(prepaid, REPAID * free);
        double later = sum > 0 ? time + (free - repaid) / sum : time;
        return new VirtualTime(later, members, totalWeight, prepaid - repaid, due + rho, rho);
    }

    /** The weight of a member has changed. */
    VirtualTime reweighted(double from, double to) {
        return new VirtualTime(time, members, Math.max(0, totalWeight - from + to), prepaid, due, volume);
    }

    /** A class has joined with {@code credit} that the volume has not paid for; below 0 it pays in. */
    VirtualTime joined(double weight, double credit) {
        return new VirtualTime(time, members + 1, totalWeight + weight, Math.max(0, prepaid + credit), due, volume);
    }

    /** A member has left. */
    VirtualTime left(double weight) {
        double rest = members == 1 ? 0 : Math.max(0, totalWeight - weight);
        return new VirtualTime(time, members - 1, rest, prepaid, due, volume);
    }

    void write(ByteBuffer out) {
        out.putDouble(time)
                .putInt(members)
                .putDouble(totalWeight)
                .putDouble(prepaid)
                .putDouble(due)
                .putDouble(volume);
    }

    static VirtualTime read(ByteBuffer in) {
        return new VirtualTime(
                in.getDouble(), in.getInt(), in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble());
    }
}
