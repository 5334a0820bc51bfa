package dev.refract.balance.ledger;

import dev.refract.balance.rules.DecaySettings;
import java.nio.ByteBuffer;

/**
 * The time of a ledger's counters: what every class would have counted had it been every record.
 *
 * @param tick records so far
 * @param slowMass decayed number of records at the slow half-life; p̂ is a class's slow count over it
 * @param fastMass the same at the fast half-life
 * @param age fast half-lives so far; a drift adds what it made the counters forget
 * @param driftTick tick of the last drift; 0 before the first
 * @param driftAge age just after the last drift
 * @param drifts how often a drift was found
 */
record DecayClock(
        long tick, double slowMass, double fastMass, double age, long driftTick, double driftAge, long drifts) {

    static final DecayClock START = new DecayClock(0, 0, 0, 0, 0, 0, 0);
    static final int BYTES = 3 * Long.BYTES + 4 * Double.BYTES;

    /** One record later. */
    DecayClock next(DecaySettings decay) {
        return new DecayClock(
                tick + 1,
                slowMass * decay.slowRemaining(1) + 1,
                fastMass * DecaySettings.remaining(1 / decay.driftHalfLife()) + 1,
                age + 1 / decay.driftHalfLife(),
                driftTick,
                driftAge,
                drifts);
    }

    /** The mix has changed: only {@code kept} records' worth of the fast counters is left. */
    DecayClock drifted(DecaySettings decay) {
        double kept = Math.min(1, decay.numKept() / fastMass);
        double older = age - StrictMath.log(kept) / StrictMath.log(2);
        return new DecayClock(tick, fastMass * kept, fastMass * kept, older, tick, older, drifts + 1);
    }

    void write(ByteBuffer out) {
        out.putLong(tick).putDouble(slowMass).putDouble(fastMass).putDouble(age);
        out.putLong(driftTick).putDouble(driftAge).putLong(drifts);
    }

    static DecayClock read(ByteBuffer in) {
        return new DecayClock(
                in.getLong(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getLong(),
                in.getDouble(),
                in.getLong());
    }
}
