package dev.refract.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The deciding of one record: looks at the table, changes nothing in it, and is thrown away. It looks at
 * four rows at most, whatever the number of classes: the record's own, the one under the sweep's hand,
 * and the two that the sweep knows as scarcest and most plentiful.
 */
final class Deliberation {
    /** A weight that has moved by more than this part is brought up to date when the hand passes. */
    private static final double MOVED = .05;

    /** A class that steers the volume, and its p̂/w; slot -1 for none. */
    private record Steers(int slot, double ratio) {}

    private final BalanceRules rules;
    private final Table table;
    private final Totals before;
    private Assessment now;
    private Payout payout;
    private ClassRow own;
    private Visit visit = Visit.NOTHING;
    private Optional<Pull> pull = Optional.empty();

    Deliberation(BalanceRules rules, Table table, Totals before) {
        this.rules = rules;
        this.table = table;
        this.before = before;
        this.now = new Assessment(rules, before.clock().next(rules.memory()));
        this.payout = before.payout();
    }

    /** Decides about a record of class {@code label} with {@code u}, uniform in [0, 1). To be called once. */
    Decision decide(String label, double u) {
        own = table.rowOf(label, rules);
        count();
        join();
        visit();
        Steers lowest = extreme(before.sweep().lowest(), Double.POSITIVE_INFINITY, false);
        Steers highest = extreme(before.sweep().highest(), 0, true);
        Standing standing = settle(volume(lowest, highest));
        pull();
        double mean = mean(standing);
        int copies = copies(standing, mean, u);
        own = own.spent(copies);

        List<Row> changed = new ArrayList<>();
        changed.add(own);
        visit.row().filter(row -> visit.changed()).ifPresent(changed::add);
        Sweep sweep = before.sweep().next(own.slot(), lowest.slot, highest.slot);
        int pulled = pull.map(Pull::copies).orElse(0);
        changed.add(new Totals(now.clock(), payout, sweep, before.made() + copies + pulled));
        return new Decision(
                label,
                standing,
                copies,
                targetShare(standing),
                own.counts().share(now.clock()),
                mean,
                payout.volume(),
                pull,
                changed,
                visit.forgotten().stream().toList());
    }

    /** Counts the record and asks whether the mix has changed. */
    private void count() {
        own = now.sighted(own);
        if (now.drifted(own)) {
            now = new Assessment(rules, now.clock().drifted(rules.memory()));
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

    /** Looks after the class under the hand: forgets it, or brings its weight up to date. */
    private void visit() {
        ClassRow row = table.at(before.sweep().hand())
                .filter(found -> found.slot() != own.slot())
                .map(now::current)
                .orElse(null);
        if (row == null) {
            return;
        }
        double weight = row.account().weight();
        if (row.counts().forgotten()) {
            visit = Visit.forgetting(row);
            payout = row.member() ? payout.left(weight) : payout;
            return;
        }
        visit = Visit.seeing(row);
        double moved = row.member() ? now.weight(row) : weight;
        if (Math.abs(moved - weight) > MOVED * weight) {
            Account paid = row.account().paid(payout.time(), rules.spending().ceiling(), moved);
            visit = Visit.changing(row.with(paid));
            payout = payout.reweighted(weight, moved);
        }
    }

    /** Asks for copies of earlier records when the class under the hand is late. */
    private void pull() {
        if (rules.pulling().isEmpty() || visit.row().filter(ClassRow::member).isEmpty()) {
            return;
        }
        ClassRow row = visit.row().get();
        double weight = row.account().weight();
        Account paid = row.account().paid(payout.time(), rules.spending().ceiling(), weight);
        double mean = Math.min(now.mean(row, payout), rules.steering().maxMeanCopies());
        double perTurn =
                payout.volume() * weight / payout.weights() * before.sweep().span();
        int copies = rules.pulling().get().copies(paid.credit(), mean, perTurn);
        if (copies > 0) {
            visit = Visit.changing(row.with(paid).spent(copies));
            pull = Optional.of(new Pull(row.label(), copies, mean));
        }
    }

    /** The scarcest or most plentiful class among the one known, the record's own and the visited. */
    private Steers extreme(int known, double none, boolean most) {
        Steers best = new Steers(-1, none);
        int[] slots = {known, own.slot(), visit.row().map(ClassRow::slot).orElse(-1)};
        for (int slot : slots) {
            OptionalDouble found = at(slot).map(now::ratio).orElse(OptionalDouble.empty());
            double ratio = found.orElse(none);
            if (most ? ratio > best.ratio : ratio < best.ratio) {
                best = new Steers(slot, ratio);
            }
        }
        return best;
    }

    /** The row in {@code slot} as it now is. */
    private Optional<ClassRow> at(int slot) {
        if (slot < 0) {
            return Optional.empty();
        }
        if (slot == own.slot()) {
            return Optional.of(own);
        }
        Optional<ClassRow> visited = visit.row().filter(row -> row.slot() == slot);
        return visited.isPresent()
                ? visited
                : table.at(slot).filter(row -> !visit.forgot(row)).map(now::current);
    }

    private double volume(Steers lowest, Steers highest) {
        if (lowest.slot < 0) {
            return rules.steering().volume(Double.POSITIVE_INFINITY, 0);
        }
        return rules.steering().volume(lowest.ratio * payout.weights(), highest.ratio * payout.weights());
    }

    /** Lets virtual time run on and pays the record's class. */
    private Standing settle(double volume) {
        Account account = own.account();
        if (rules.target() instanceof Target.AsIs) {
            payout = payout.next(volume, 0);
            own = own.with(new Account(account.credit() + volume, payout.time(), 0));
            return Standing.AS_IS;
        }
        if (!own.member()) {
            boolean unwanted = rules.target().unknownShare().isPresent();
            payout = payout.next(volume, unwanted ? 0 : 1);
            return unwanted ? Standing.UNWANTED : Standing.UNPROVEN;
        }
        double weight = now.weight(own);
        payout = payout.next(volume, 0).reweighted(account.weight(), weight);
        own = own.with(account.paid(payout.time(), rules.spending().ceiling(), weight));
        if (weight == 0) {
            return Standing.UNWANTED;
        }
        return now.mean(own, payout) >= 1 ? Standing.SCARCE : Standing.COMMON;
    }

    private double targetShare(Standing standing) {
        return switch (standing) {
            case SCARCE, COMMON -> own.account().weight() / payout.weights();
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
