package dev.refract.balance;

import java.util.OptionalDouble;

/** What the rules say about a row at one moment of the counters' clock. Pure. */
record Assessment(BalanceRules rules, Clock clock) {

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

    /** Whether the label may take part in the target. */
    boolean believed(ClassRow row) {
        if (rules.target() instanceof Target.AsIs) {
            return false;
        }
        OptionalDouble unknown = rules.target().unknownShare();
        if (row.shared()) {
            return unknown.isPresent() && unknown.getAsDouble() > 0;
        }
        return declared(row) || Math.round(row.counts().seen()) >= asked();
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
        if (row.shared()) {
            return rules.target().unknownShare().orElse(0);
        }
        double weight = rules.target()
                .weight(row.label(), row.counts().share(clock), row.counts().seen());
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalStateException(
                    "target weight of " + row.label() + " must be finite and at least 0, found " + weight);
        }
        return weight;
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

    /** r̄ of a member: copies per record that the target asks for in the mean. */
    double mean(ClassRow row, Payout payout) {
        return payout.volume()
                * row.account().weight()
                / payout.weights()
                / row.counts().share(clock);
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
