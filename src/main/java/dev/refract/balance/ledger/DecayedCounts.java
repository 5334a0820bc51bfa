package dev.refract.balance.ledger;

import dev.refract.balance.rules.DecaySettings;
import java.nio.ByteBuffer;

/**
 * The decayed counters of one class, as of the moment when they were last brought up to date. They decay
 * lazily: a class that does not arrive costs nothing, and {@link #at} makes up for it exactly, drifts in
 * between included.
 *
 * @param tick the clock's tick at that moment
 * @param age the clock's age at that moment
 * @param slow sightings at the slow half-life, the estimate
 * @param fast sightings at the fast half-life, the drift detector
 * @param seen sightings at the slow half-life that no drift resets: by which a class is
 *     established and expires
 * @param made copies at the slow half-life
 */
record DecayedCounts(long tick, double age, double slow, double fast, double seen, double made) {

    static final DecayedCounts NONE = new DecayedCounts(0, 0, 0, 0, 0, 0);
    static final int BYTES = Long.BYTES + 5 * Double.BYTES;

    /** A class with fewer decayed sightings than this loses its row. */
    private static final double FORGOTTEN = .5;

    /** Records' worth of variance that the drift test never goes below: scarce classes are not normal. */
    private static final double VARIANCE_FLOOR = 2;

    /** The same counters, decayed to {@code now}. */
    DecayedCounts at(DecayClock now, DecaySettings decay) {
        if (tick == now.tick() && age == now.age()) {
            return this;
        }
        double kept = decay.slowRemaining(now.tick() - tick);
        double fastNow = fast * DecaySettings.remaining(now.age() - age);
        double slowNow = age < now.driftAge()
                ? fast
                        * DecaySettings.remaining(now.driftAge() - age)
                        * decay.slowRemaining(now.tick() - now.driftTick())
                : slow * kept;
        return new DecayedCounts(now.tick(), now.age(), slowNow, fastNow, seen * kept, made * kept);
    }

    /** With one more record. */
    DecayedCounts sighted() {
        return new DecayedCounts(tick, age, slow + 1, fast + 1, seen + 1, made);
    }

    /** With {@code copies} more made; a negative number takes copies back, as far as they have not decayed. */
    DecayedCounts made(int copies) {
        return new DecayedCounts(tick, age, slow, fast, seen, Math.max(0, made + copies));
    }

    /** The estimate p̂ of the class's share; the counters must be as of {@code now}. */
    double share(DecayClock now) {
        return slow / now.slowMass();
    }

    /** Whether the fast counter contradicts the slow one; the counters must be as of {@code now}. */
    boolean drifted(DecayClock now, DecaySettings decay) {
        double share = share(now);
        double variance = share * (1 - share) + VARIANCE_FLOOR / now.fastMass();
        double error = Math.sqrt(variance * (1 / now.fastMass() + 1 / now.slowMass()) / 2);
        return Math.abs(fast / now.fastMass() - share) > decay.driftThreshold() * error;
    }

    /** Whether so little is left that the class may lose its row; the counters must be up to date. */
    boolean expired() {
        return seen < FORGOTTEN;
    }

    void write(ByteBuffer out) {
        out.putLong(tick)
                .putDouble(age)
                .putDouble(slow)
                .putDouble(fast)
                .putDouble(seen)
                .putDouble(made);
    }

    static DecayedCounts read(ByteBuffer in) {
        return new DecayedCounts(
                in.getLong(), in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble());
    }
}
