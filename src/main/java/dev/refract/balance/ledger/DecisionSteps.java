package dev.refract.balance.ledger;

import dev.refract.balance.rounds.PartitionWeights;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.CreditSettings;
import dev.refract.balance.rules.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The deciding of one record: looks at the table, changes nothing in it, and is thrown away. It looks at
 * four rows at most, whatever the number of classes: the record's own, the one under the sweep's hand,
 * and the two that the sweep knows as scarcest and most plentiful.
 */
final class DecisionSteps {
    private final BalanceRules rules;
    private final ClassTable table;
    private final LedgerTotals before;
    private ClassEstimator now;
    private VirtualTime payout;
    private ClassRow own;

    DecisionSteps(BalanceRules rules, ClassTable table, LedgerTotals before, Optional<PartitionWeights> allotment) {
        this.rules = rules;
        this.table = table;
        this.before = before;
        this.now = new ClassEstimator(rules, before.clock().next(rules.decay()), allotment);
        this.payout = before.virtualTime();
    }

    /** Decides about a record of class {@code label} with {@code u}, uniform in [0, 1). To be called once. */
    Decision decide(String label, double u) {
        own = table.rowOf(label, rules);
        count();
        join();
        ClockHand sweep = before.hand();
        Optional<ClassRow> underHand = table.at(sweep.position()).filter(row -> row.slot() != own.slot());
        SlotVisit visit = SlotVisit.of(underHand, now, payout);
        payout = visit.after(payout, underHand);
        RatioExtremes survey = new RatioExtremes(now, table, own, visit);
        RatioExtremes.SlotRatio scarcest = survey.lowest(sweep.lowest());
        RatioExtremes.SlotRatio plentiful = survey.highest(sweep.highest());
        Resampling standing = settle(volume(scarcest, plentiful));
        visit = visit.toppingUp(now, payout, sweep.span());
        double mean = mean(standing);
        int copies = copies(standing, mean, u);
        own = own.spent(copies);

        List<StoredRow> changed = new ArrayList<>();
        changed.add(own);
        if (visit.changed()) {
            visit.row().ifPresent(changed::add);
        }
        int pulled = visit.topUp().map(TopUp::copies).orElse(0);
        changed.add(new LedgerTotals(
                now.clock(),
                payout,
                sweep.next(own.slot(), scarcest.slot(), plentiful.slot()),
                before.made() + copies + pulled));
        return new Decision(
                label,
                standing,
                copies,
                targetShare(standing),
                own.counts().share(now.clock()),
                mean,
                payout.volume(),
                now.partition().map(PartitionWeights::round).orElse(0L),
                visit.topUp(),
                changed,
                visit.removed().stream().toList());
    }

    /** Counts the record and asks whether the mix has changed. */
    private void count() {
        own = now.sighted(own);
        if (now.drifted(own)) {
            now = new ClassEstimator(rules, now.clock().drifted(rules.decay()), now.partition());
            own = now.current(own);
        }
    }

    /**
     * Makes the class a member once it is believed. It is then paid what members have received since the
     * stream began, less the copies it has had, at most what a class can save up.
     */
    private void join() {
        if (own.member() || !now.established(own)) {
            return;
        }
        int asked = now.declared(own) ? now.sightingsNeeded() : (int) Math.min(own.sightings(), now.sightingsNeeded());
        double weight = now.weight(own);
        double missed = own.bucket().credit() + weight * payout.time();
        double opening =
                Math.max(-rules.credit().maxDebt(), Math.min(rules.credit().maxCredit(), missed));
        own = own.joined(asked, new CreditBucket(opening, payout.time(), weight));
        payout = payout.joined(weight, opening);
    }

    private double volume(RatioExtremes.SlotRatio scarcest, RatioExtremes.SlotRatio plentiful) {
        if (now.partition().isPresent()) {
            return now.partition().get().volume();
        }
        if (scarcest.slot() < 0) {
            return rules.volumeControl().volume(Double.POSITIVE_INFINITY, 0);
        }
        return rules.volumeControl()
                .volume(scarcest.ratio() * payout.totalWeight(), plentiful.ratio() * payout.totalWeight());
    }

    /** Lets virtual time run on and pays the record's class. */
    private Resampling settle(double volume) {
        if (rules.target() instanceof Target.AsIs) {
            payout = payout.next(volume, now.totalWeight(payout), 0);
            own = own.with(new CreditBucket(own.bucket().credit() + volume, payout.time(), 0));
            return Resampling.AS_IS;
        }
        double was = own.bucket().weight();
        double weight = own.member() ? now.weight(own) : 0;
        boolean unwanted = now.excluded(own);
        payout = payout.next(volume, now.totalWeight(payout), weight > 0 || unwanted ? 0 : 1);
        if (own.member()) {
            own = own.with(now.refilled(own, payout, weight));
            payout = payout.reweighted(was, weight);
        }
        if (weight == 0) {
            return unwanted ? Resampling.EXCLUDED : Resampling.COLD_START;
        }
        return now.mean(own, payout) >= 1 ? Resampling.OVERSAMPLED : Resampling.UNDERSAMPLED;
    }

    private double targetShare(Resampling standing) {
        return switch (standing) {
            case OVERSAMPLED, UNDERSAMPLED -> now.share(own, payout);
            case AS_IS -> own.counts().share(now.clock());
            case COLD_START, EXCLUDED -> 0;
        };
    }

    private double mean(Resampling standing) {
        return switch (standing) {
            case OVERSAMPLED, UNDERSAMPLED -> now.mean(own, payout);
            case AS_IS -> payout.volume();
            case COLD_START -> 1;
            case EXCLUDED -> 0;
        };
    }

    private int copies(Resampling standing, double mean, double u) {
        double credit = own.bucket().credit();
        return switch (standing) {
            case OVERSAMPLED -> rules.credit().oversampled(credit, mean, now.cap(own), u);
            case UNDERSAMPLED -> rules.credit().undersampled(credit, now.cap(own), u);
            case AS_IS -> CreditSettings.rounded(credit, u);
            case COLD_START -> 1;
            case EXCLUDED -> 0;
        };
    }
}
