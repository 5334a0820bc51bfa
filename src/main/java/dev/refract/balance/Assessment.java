package dev.refract.balance;

import java.util.Optional;
import java.util.OptionalDouble;

/** What the rules say about a row at one moment of the counters' clock. Pure. */
record Assessment(BalanceRules rules, Clock clock, Optional<Allotment> allotment) {

    /** The row with its counters brought up to date. */
    ClassRow current(ClassRow row) {
        return row.with(row.counts().at(clock, rules.memory()));
    }

    /** The row after one more record of its class. */
    ClassRow sighted(ClassRow row) {
        return row.sighted(row.counts().at(clock, rules.memory()).sighted());
    }

    /** Whether the record that was just counted shows that the mix has changed. */
    boolean drifted(ClassRow row) {
        return row.counts().contradict(clock, rules.memory());
    }

    /** Whether the class may take part in the target: by the union's knowledge, or else by its own. */
    boolean believed(ClassRow row) {
        if (allotted(row)) {
            return allotment.orElseThrow().weight(row.key()) > 0;
        }
        return rules.believes(row.key(), row.counts().seen(), clock.tick());
    }

    boolean declared(ClassRow row) {
        return rules.declared().contains(row.label());
    }

    /** Sightings asked of a label now. */
    int asked() {
        return rules.coldStart().needed(clock.tick());
    }

    /** The row's weight in the target now. */
    double weight(ClassRow row) {
        return allotted(row)
                ? allotment.orElseThrow().weight(row.key())
                : rules.weight(
                        row.key(), row.counts().share(clock), row.counts().seen());
    }

    /** Whether the target itself has no place for the class; a partition that has none of it differs. */
    boolean unwanted(ClassRow row) {
        boolean decided =
                row.member() || (row.shared() && rules.target().unknownShare().isPresent());
        return decided
                && rules.weight(
                                row.key(),
                                row.counts().share(clock),
                                row.counts().seen())
                        == 0;
    }

    /** The row's account, paid up to now; from here on it has another weight. */
    Account paid(ClassRow row, Payout payout, double weightFromNow) {
        return row.account().paid(payout.time(), rules.spending().ceiling(), weightFromNow);
    }

    /** The sum of weights by which a weight becomes a share: the union's, or else the ledger's own. */
    double weights(Payout payout) {
        return allotment.map(Allotment::weights).filter(sum -> sum > 0).orElse(payout.weights());
    }

    private boolean allotted(ClassRow row) {
        return allotment.isPresent() && allotment.get().knows(row.key());
    }

    /** p̂/w of a current row; empty when it does not steer the volume. */
    OptionalDouble ratio(ClassRow row) {
        double share = row.counts().share(clock);
        double weight = row.account().weight();
        boolean steers = row.member()
                && !row.shared()
                && weight > 0
                && share >= rules.steering().leastShare();
        return steers ? OptionalDouble.of(share / weight) : OptionalDouble.empty();
    }

    /** T of a member: the part of the volume that its class is paid. */
    double share(ClassRow row, Payout payout) {
        return row.account().weight() / weights(payout);
    }

    /** r̄ of a member: copies per record that the target asks for in the mean. */
    double mean(ClassRow row, Payout payout) {
        return payout.volume() * share(row, payout) / row.counts().share(clock);
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
                                rules.spending().burst());
    }
}
