package dev.refract.balance.ledger;

import dev.refract.balance.rounds.PartitionWeights;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.Repeats;
import dev.refract.balance.rules.Target;
import java.util.Optional;

/**
 * How one record is decided: count it, let its class join the target, visit one slot, settle what the class is owed,
 * allocate copies. Every step is a pure function from one {@link DecisionState} to the next; nothing is changed.
 *
 * <p>A decision reads five rows at most, whatever the number of classes: the record's own or the shared one, the one
 * under the clock hand, and the two that the hand knows as lowest and highest.
 *
 * @param table the ledger's classes, read only
 * @param before the ledger's totals
 * @param partition what the round in force gives this partition; empty when the ledger decides on its own
 */
record DecisionSteps(BalanceRules rules, ClassTable table, LedgerTotals before, Optional<PartitionWeights> partition) {

    /** Decides about a record of class {@code label} with {@code u}, uniform in [0, 1). */
    Decision decide(String label, double u, Repeats repeats) {
        return allocate(topUp(settle(visit(join(count(label).repeated(repeats))))), u);
    }

    /** Counts the record. If that shows that the mix has changed, the counters forget the past. */
    DecisionState count(String label) {
        ClassEstimator now = new ClassEstimator(rules, before.clock().next(rules.decay()), partition);
        ClassRow own = now.sighted(table.rowOf(label, rules));
        if (now.drifted(own)) {
            now = new ClassEstimator(rules, now.clock().drifted(rules.decay()), partition);
            own = now.current(own);
        }
        return DecisionState.counted(label, now, before.virtualTime(), own);
    }

    /**
     * Makes the class a member of the target once it is established. It is paid what members have received since
     * the stream began, less the copies it has had, at most what a class can save up.
     */
    DecisionState join(DecisionState state) {
        ClassEstimator now = state.now();
        ClassRow own = state.own();
        if (own.member() || !now.established(own)) {
            return state;
        }
        int needed = now.declared(own) ? now.sightingsNeeded() : (int) Math.min(own.sightings(), now.sightingsNeeded());
        double weight = now.weight(own);
        double missed = own.bucket().credit() + weight * state.time().time();
        double opening =
                Math.max(-rules.credit().maxDebt(), Math.min(rules.credit().maxCredit(), missed));
        CreditBucket bucket = new CreditBucket(opening, state.time().time(), weight);
        return state.joined(state.time().joined(weight, opening), own.joined(needed, bucket));
    }

    /** Moves the clock hand to the next slot: removes the class there or brings it up to date. */
    DecisionState visit(DecisionState state) {
        Optional<ClassRow> found = table.at(before.hand().position())
                .filter(row -> row.slot() != state.own().slot());
        SlotVisit visit = SlotVisit.of(found, state.now(), state.time());
        RatioExtremes extremes = RatioExtremes.of(state.now(), table, before.hand(), state.own(), visit);
        return state.visited(visit.after(state.time(), found), visit, extremes);
    }

    /** Lets virtual time run on, pays the record's class and decides how it is resampled. */
    DecisionState settle(DecisionState state) {
        return rules.target() instanceof Target.AsIs ? settleAsIs(state) : settleByTarget(state);
    }

    private DecisionState settleAsIs(DecisionState state) {
        double volume = volume(state);
        VirtualTime later = state.time().next(volume, state.now().totalWeight(state.time()), 0);
        ClassRow own = state.own();
        double due = state.due(volume, before.virtualTime().due() - before.made());
        CreditBucket bucket = new CreditBucket(own.bucket().credit() + due, later.time(), 0);
        return state.repeated((asked, behind) -> due).settled(later, own.with(bucket), Resampling.AS_IS);
    }

    private DecisionState settleByTarget(DecisionState state) {
        ClassEstimator now = state.now();
        ClassRow own = state.own();
        double weight = own.member() ? now.weight(own) : 0;
        boolean excluded = now.excluded(own);
        int outside = weight > 0 || excluded ? 0 : 1;
        VirtualTime later = state.time().next(volume(state), now.totalWeight(state.time()), outside);
        if (own.member()) {
            double before = own.bucket().weight();
            own = own.with(now.refilled(own, later, weight));
            later = later.reweighted(before, weight);
        }
        if (weight == 0) {
            return state.settled(later, own, excluded ? Resampling.EXCLUDED : Resampling.COLD_START);
        }
        boolean scarce = now.mean(own, later) >= 1;
        return state.settled(later, own, scarce ? Resampling.OVERSAMPLED : Resampling.UNDERSAMPLED);
    }

    private double volume(DecisionState state) {
        if (partition.isPresent()) {
            return partition.get().volume();
        }
        RatioExtremes extremes = state.extremes();
        double weights = extremes.lowest().none() ? 1 : state.time().totalWeight();
        return rules.volumeControl()
                .volume(extremes.lowest().ratio() * weights, extremes.highest().ratio() * weights);
    }

    /** Asks for copies of earlier records when the visited class lags behind. */
    DecisionState topUp(DecisionState state) {
        return state.toppingUp(
                state.visit().toppingUp(state.now(), state.time(), before.hand().span()));
    }

    /** Spends the class's credit as copies. */
    Decision allocate(DecisionState state, double u) {
        int copies = state.copies(u);
        SlotVisit visit = state.visit();
        ClassRow own =
                copies == 1 ? forgiven(state.own().spent(1)) : state.own().spent(copies);
        LedgerTotals after = new LedgerTotals(
                state.now().clock(),
                state.time(),
                before.hand().next(own.slot(), state.extremes()),
                before.made() + copies + visit.topUp().map(TopUp::copies).orElse(0));
        return new Decision(
                state.label(),
                state.resampling(),
                copies,
                state.rates(),
                partition.map(PartitionWeights::round).orElse(0L),
                visit.topUp(),
                new LedgerChange(own, visit.row().filter(row -> visit.changed()), visit.removed(), after));
    }

    /** What a class is overdrawn by its originals alone, all of which are kept, its later records do not make up for. */
    private ClassRow forgiven(ClassRow spent) {
        double floor = -rules.credit().maxDebt();
        CreditBucket bucket = spent.bucket();
        return rules.volumeControl().keepOriginals() && bucket.credit() < floor
                ? spent.with(new CreditBucket(floor, bucket.refilledAt(), bucket.weight()))
                : spent;
    }
}
