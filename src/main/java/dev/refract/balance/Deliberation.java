package dev.refract.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The deciding of one record: looks at the table, changes nothing in it, and is thrown away. It looks at
 * four rows at most, whatever the number of classes: the record's own, the one under the sweep's hand,
 * and the two that the sweep knows as scarcest and most plentiful.
 */
final class Deliberation {
    private final BalanceRules rules;
    private final Table table;
    private final Totals before;
    private Assessment now;
    private Payout payout;
    private ClassRow own;

    Deliberation(BalanceRules rules, Table table, Totals before, Optional<Allotment> allotment) {
        this.rules = rules;
        this.table = table;
        this.before = before;
        this.now = new Assessment(rules, before.clock().next(rules.memory()), allotment);
        this.payout = before.payout();
    }

    /** Decides about a record of class {@code label} with {@code u}, uniform in [0, 1). To be called once. */
    Decision decide(String label, double u) {
        own = table.rowOf(label, rules);
        count();
        join();
        Sweep sweep = before.sweep();
        Optional<ClassRow> underHand = table.at(sweep.hand()).filter(row -> row.slot() != own.slot());
        Visit visit = Visit.to(underHand, now, payout);
        payout = visit.after(payout, underHand);
        Survey survey = new Survey(now, table, own, visit);
        Survey.Steers scarcest = survey.scarcest(sweep.lowest());
        Survey.Steers plentiful = survey.mostPlentiful(sweep.highest());
        Standing standing = settle(volume(scarcest, plentiful));
        visit = visit.pulling(now, payout, sweep.span());
        double mean = mean(standing);
        int copies = copies(standing, mean, u);
        own = own.spent(copies);

        List<Row> changed = new ArrayList<>();
        changed.add(own);
        if (visit.changed()) {
            visit.row().ifPresent(changed::add);
        }
        int pulled = visit.pull().map(Pull::copies).orElse(0);
        changed.add(new Totals(
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
                now.allotment().map(Allotment::epoch).orElse(0L),
                visit.pull(),
                changed,
                visit.forgotten().stream().toList());
    }

    /** Counts the record and asks whether the mix has changed. */
    private void count() {
        own = now.sighted(own);
        if (now.drifted(own)) {
            now = new Assessment(rules, now.clock().drifted(rules.memory()), now.allotment());
            own = now.current(own);
        }
    }

    /**
     * Makes the class a member once it is believed. It is then paid what members have received since the
     * stream began, less the copies it has had, at most what a class can save up.
     */
    private void join() {
        if (own.member() || !now.believed(own)) {
            return;
        }
        int asked = now.declared(own) ? now.asked() : (int) Math.min(own.sightings(), now.asked());
        double weight = now.weight(own);
        double missed = own.account().credit() + weight * payout.time();
        double opening =
                Math.max(-rules.spending().debt(), Math.min(rules.spending().ceiling(), missed));
        own = own.joined(asked, new Account(opening, payout.time(), weight));
        payout = payout.joined(weight, opening);
    }

    private double volume(Survey.Steers scarcest, Survey.Steers plentiful) {
        if (now.allotment().isPresent()) {
            return now.allotment().get().volume();
        }
        if (scarcest.slot() < 0) {
            return rules.steering().volume(Double.POSITIVE_INFINITY, 0);
        }
        return rules.steering().volume(scarcest.ratio() * payout.weights(), plentiful.ratio() * payout.weights());
    }

    /** Lets virtual time run on and pays the record's class. */
    private Standing settle(double volume) {
        if (rules.target() instanceof Target.AsIs) {
            payout = payout.next(volume, now.weights(payout), 0);
            own = own.with(new Account(own.account().credit() + volume, payout.time(), 0));
            return Standing.AS_IS;
        }
        double was = own.account().weight();
        double weight = own.member() ? now.weight(own) : 0;
        boolean unwanted = now.unwanted(own);
        payout = payout.next(volume, now.weights(payout), weight > 0 || unwanted ? 0 : 1);
        if (own.member()) {
            own = own.with(now.paid(own, payout, weight));
            payout = payout.reweighted(was, weight);
        }
        if (weight == 0) {
            return unwanted ? Standing.UNWANTED : Standing.UNPROVEN;
        }
        return now.mean(own, payout) >= 1 ? Standing.SCARCE : Standing.COMMON;
    }

    private double targetShare(Standing standing) {
        return switch (standing) {
            case SCARCE, COMMON -> now.share(own, payout);
            case AS_IS -> own.counts().share(now.clock());
            case UNPROVEN, UNWANTED -> 0;
        };
    }

    private double mean(Standing standing) {
        return switch (standing) {
            case SCARCE, COMMON -> now.mean(own, payout);
            case AS_IS -> payout.volume();
            case UNPROVEN -> 1;
            case UNWANTED -> 0;
        };
    }

    private int copies(Standing standing, double mean, double u) {
        double credit = own.account().credit();
        return switch (standing) {
            case SCARCE -> rules.spending().scarce(credit, mean, now.cap(own), u);
            case COMMON -> rules.spending().common(credit, now.cap(own), u);
            case AS_IS -> Spending.rounded(credit, u);
            case UNPROVEN -> 1;
            case UNWANTED -> 0;
        };
    }
}
