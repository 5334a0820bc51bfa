package dev.refract.balance.ledger;

import dev.refract.balance.rounds.PartitionWeights;
import dev.refract.balance.rules.BalanceRules;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Estimates and shares of classes at one record: p̂, T, r̄ and what follows from them. Pure.
 *
 * @param clock time of the counters
 * @param partition what the round in force gives this partition; empty when the ledger decides on its own
 */
record ClassEstimator(BalanceRules rules, DecayClock clock, Optional<PartitionWeights> partition) {

    /** The row with its counters brought up to date. */
    ClassRow current(ClassRow row) {
        return row.with(row.counts().at(clock, rules.decay()));
    }

    /** The row after one more record of its class. */
    ClassRow sighted(ClassRow row) {
        return row.sighted(row.counts().at(clock, rules.decay()).sighted());
    }

    /** Whether the record that was just counted shows that the mix has changed. */
    boolean drifted(ClassRow row) {
        return row.counts().drifted(clock, rules.decay());
    }

    /** Whether the class may take part in the target: by the counts of all partitions, or else by its own. */
    boolean established(ClassRow row) {
        if (covered(row)) {
            return partition.orElseThrow().weight(row.key()) > 0;
        }
        return rules.establishes(row.key(), row.counts().seen(), clock.tick());
    }

    /** Whether the class is known before it is seen. */
    boolean declared(ClassRow row) {
        return rules.declared().contains(row.label());
    }

    /** Sightings that a label needs now. */
    int sightingsNeeded() {
        return rules.coldStart().needed(clock.tick());
    }

    /** The row's weight in the target now. */
    double weight(ClassRow row) {
        return covered(row)
                ? partition.orElseThrow().weight(row.key())
                : rules.weight(
                        row.key(), row.counts().share(clock), row.counts().seen());
    }

    /** Whether the target itself has no place for the class; a weight of 0 may also mean that this partition has none. */
    boolean excluded(ClassRow row) {
        boolean decided =
                row.member() || (row.shared() && rules.target().unknownShare().isPresent());
        return decided
                && rules.weight(
                                row.key(),
                                row.counts().share(clock),
                                row.counts().seen())
                        == 0;
    }

    /** The row's bucket, refilled up to {@code time}; from then on it has another weight. */
    CreditBucket refilled(ClassRow row, VirtualTime time, double weightFromNow) {
        return row.bucket().refilled(time.time(), rules.credit().maxCredit(), weightFromNow);
    }

    /** The sum of weights by which a weight becomes a share: that of all partitions, or else the ledger's own. */
    double totalWeight(VirtualTime time) {
        return partition
                .map(PartitionWeights::totalWeight)
                .filter(sum -> sum > 0)
                .orElse(time.totalWeight());
    }

    private boolean covered(ClassRow row) {
        return partition.isPresent() && partition.get().covers(row.key());
    }

    /** p̂/w of a current row; empty when it does not steer the volume. */
    OptionalDouble ratio(ClassRow row) {
        double share = row.counts().share(clock);
        double weight = row.bucket().weight();
        boolean steers = row.member()
                && !row.shared()
                && weight > 0
                && share >= rules.volumeControl().minShare();
        return steers ? OptionalDouble.of(share / weight) : OptionalDouble.empty();
    }

    /** T of a member: the part of the volume that its class is paid. */
    double share(ClassRow row, VirtualTime time) {
        return row.bucket().weight() / totalWeight(time);
    }

    /** r̄ of a member: copies per record that the target asks for in the mean. */
    double mean(ClassRow row, VirtualTime time) {
        return time.volume() * share(row, time) / row.counts().share(clock);
    }

    /** Most copies that one record of the class may have. */
    double cap(ClassRow row) {
        return row.shared()
                ? 1
                : rules.coldStart()
                        .cap(
                                row.sightings(),
                                row.joined(),
                                declared(row),
                                rules.credit().maxCopies());
    }
}
