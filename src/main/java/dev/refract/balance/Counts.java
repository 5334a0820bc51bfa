package dev.refract.balance;

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
 * @param seen sightings at the slow half-life that no drift resets: what a label is believed and
 *     forgotten by
 * @param made copies at the slow half-life
 */
record Counts(long tick, double age, double slow, double fast, double seen, double made) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    static final int BYTES = Long.BYTES + 5 * Double.BYTES;

    /** A class with fewer decayed sightings than this is forgotten. */
    private static final double FORGOTTEN = .5;

    /** Records' worth of variance that the drift test never goes below: scarce classes are not normal. */
    private static final double VARIANCE_FLOOR = 2;

    /** The same counters, decayed to {@code now}. */
    Counts at(Clock now, Memory memory) {
        if (tick == now.tick() && age == now.age()) {
            return this;
        }
        double kept = memory.slowLeft(now.tick() - tick);
        double fastNow = fast * Memory.left(now.age() - age);
        double slowNow = age < now.driftAge()
                ? fast * Memory.left(now.driftAge() - age) * memory.slowLeft(now.tick() - now.driftTick())
                : slow * kept;
        return new Counts(now.tick(), now.age(), slowNow, fastNow, seen * kept, made * kept);
    }

    /** With one more record. */
    Counts sighted() {
        return new Counts(tick, age, slow + 1, fast + 1, seen + 1, made);
    }

    /** With {@code copies} more made. */
    Counts made(int copies) {
        return new Counts(tick, age, slow, fast, seen, made + copies);
    }

    /** The estimate p̂ of the class's share; the counters must be as of {@code now}. */
    double share(Clock now) {
        return slow / now.slowMass();
    }

    /** Whether the fast counter contradicts the slow one; the counters must be as of {@code now}. */
    boolean contradict(Clock now, Memory memory) {
        double share = share(now);
        double variance = share * (1 - share) + VARIANCE_FLOOR / now.fastMass();
        double error = Math.sqrt(variance * (1 / now.fastMass() + 1 / now.slowMass()) / 2);
        return Math.abs(fast / now.fastMass() - share) > memory.sigmas() * error;
    }

    /** Whether so little is left that the class may lose its row; the counters must be up to date. */
    boolean forgotten() {
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

    static Counts read(ByteBuffer in) {
        return new Counts(in.getLong(), in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble(), in.getDouble());
    }
}
