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
    private final String label;
    private Clock clock;
    private Payout payout;
    private ClassRow own;
    private Optional<ClassRow> visited = Optional.empty();
    private Optional<ClassRow> repaired = Optional.empty();
    private Optional<String> forgotten = Optional.empty();

    Deliberation(BalanceRules rules, Table table, Totals before, String label) {
        this.rules = rules;
        this.table = table;
        this.before = before;
        this.label = label;
        this.clock = before.clock().next(rules.memory());
        this.payout = before.payout();
        this.own = rowOf(label);
    }

    /** Decides with {@code u}, uniform in [0, 1). To be called once. */
    Decision decide(double u) {
        count();
        join();
        visit();
        Steers lowest = extreme(before.sweep().lowest(), Double.POSITIVE_INFINITY, false);
        Steers highest = extreme(before.sweep().highest(), 0, true);
        double volume = volume(lowest, highest);
        Standing standing = settle(volume);
        double mean = mean(standing, volume);
        int copies = copies(standing, mean, u);
        own = own.spent(copies);

        List<Row> changed = new ArrayList<>();
        changed.add(own);
        repaired.ifPresent(changed::add);
        Sweep sweep = before.sweep().next(own.slot(), lowest.slot, highest.slot);
        changed.add(new Totals(clock, payout, sweep, before.made() + copies));
        return new Decision(
                label,
                standing,
                copies,
                share(standing),
                own.counts().share(clock),
                mean,
                volume,
                changed,
                forgotten.stream().toList());
    }

    private ClassRow rowOf(String of) {
        if (rules.target().unknownShare().isPresent() && !rules.declared().contains(of)) {
            return shared();
        }
        String key = ClassRow.key(of);
        return table.find(key).orElseGet(() -> {
            int slot = table.free();
            return slot < rules.maxClasses() ? ClassRow.blank(key, slot) : shared();
        });
    }

    private ClassRow shared() {
        return table.find(ClassRow.OTHER).orElseGet(() -> ClassRow.blank(ClassRow.OTHER, -1));
    }

    /** Counts the record and asks whether the mix has changed. */
    private void count() {
        own = own.sighted(own.counts().at(clock, rules.memory()).sighted());
        if (own.counts().contradict(clock, rules.memory())) {
            clock = clock.drifted(rules.memory());
            own = own.with(own.counts().at(clock, rules.memory()));
        }
    }

    /**
     * Makes the class a member once it is believed. It is then paid what members have received since the
     * stream began, less the copies it has had, at most what a class can save up.
     */
    private void join() {
        if (own.member() || !believed()) {
            return;
        }
        int needed = rules.coldStart().needed(clock.tick());
        int asked = declared() ? needed : (int) Math.min(own.sightings(), needed);
        double weight = weightOf(own);
        double missed = own.account().credit() + weight * payout.time();
        double opening =
                Math.max(-rules.spending().debt(), Math.min(rules.spending().ceiling(), missed));
        own = own.joined(asked, new Account(opening, payout.time(), weight));
        payout = payout.joined(weight, opening);
    }

    private boolean believed() {
        if (rules.target() instanceof Target.AsIs) {
            return false;
        }
        OptionalDouble unknown = rules.target().unknownShare();
        if (own.slot() < 0) {
            return unknown.isPresent() && unknown.getAsDouble() > 0;
        }
        return declared()
                || Math.round(own.counts().seen()) >= rules.coldStart().needed(clock.tick());
    }

    private boolean declared() {
        return rules.declared().contains(label);
    }

    private double weightOf(ClassRow row) {
        if (row.slot() < 0) {
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

    /** Looks after the class under the hand: forgets it, or brings its weight up to date. */
    private void visit() {
        int hand = before.sweep().hand();
        Optional<ClassRow> found = table.at(hand).filter(row -> row.slot() != own.slot());
        if (found.isEmpty()) {
            return;
        }
        ClassRow row = found.get().with(found.get().counts().at(clock, rules.memory()));
        double weight = row.account().weight();
        if (row.counts().forgotten()) {
            forgotten = Optional.of(row.key());
            payout = row.member() ? payout.left(weight) : payout;
            return;
        }
        visited = Optional.of(row);
        if (row.member()) {
            double now = weightOf(row);
            if (Math.abs(now - weight) > MOVED * weight) {
                repaired = Optional.of(row.with(
                        row.account().paid(payout.time(), rules.spending().ceiling(), now)));
                visited = repaired;
                payout = payout.reweighted(weight, now);
            }
        }
    }

    /** The scarcest or most plentiful class among the one known, the record's own and the visited. */
    private Steers extreme(int known, double none, boolean most) {
        Steers best = new Steers(-1, none);
        int[] slots = {known, own.slot(), visited.map(ClassRow::slot).orElse(-1)};
        for (int slot : slots) {
            double ratio = ratio(slot).orElse(none);
            if (most ? ratio > best.ratio : ratio < best.ratio) {
                best = new Steers(slot, ratio);
            }
        }
        return best;
    }

    /** p̂/w of the class in {@code slot}; empty when there is none or it does not steer. */
    private OptionalDouble ratio(int slot) {
        Optional<ClassRow> row = at(slot).filter(r -> r.member() && r.account().weight() > 0);
        if (row.isEmpty()) {
            return OptionalDouble.empty();
        }
        double share = row.get().counts().share(clock);
        return share < rules.steering().leastShare()
                ? OptionalDouble.empty()
                : OptionalDouble.of(share / row.get().account().weight());
    }

    /** The row in {@code slot} as it now is. */
    private Optional<ClassRow> at(int slot) {
        if (slot < 0) {
            return Optional.empty();
        }
        if (slot == own.slot()) {
            return Optional.of(own);
        }
        if (visited.isPresent() && visited.get().slot() == slot) {
            return visited;
        }
        return table.at(slot)
                .filter(row -> !forgotten.equals(Optional.of(row.key())))
                .map(row -> row.with(row.counts().at(clock, rules.memory())));
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
        payout = payout.next(volume, 0);
        double weight = weightOf(own);
        own = own.with(account.paid(payout.time(), rules.spending().ceiling(), weight));
        payout = payout.reweighted(account.weight(), weight);
        if (weight == 0) {
            return Standing.UNWANTED;
        }
        return mean(Standing.SCARCE, volume) >= 1 ? Standing.SCARCE : Standing.COMMON;
    }

    private double share(Standing standing) {
        return switch (standing) {
            case SCARCE, COMMON -> own.account().weight() / payout.weights();
            case AS_IS -> own.counts().share(clock);
            case UNPROVEN, UNWANTED -> 0;
        };
    }

    private double mean(Standing standing, double volume) {
        return switch (standing) {
            case SCARCE, COMMON -> volume * share(standing) / own.counts().share(clock);
            case AS_IS -> volume;
            case UNPROVEN -> 1;
            case UNWANTED -> 0;
        };
    }

    private int copies(Standing standing, double mean, double u) {
        double credit = own.account().credit();
        return switch (standing) {
            case SCARCE -> rules.spending().scarce(credit, mean, cap(), u);
            case COMMON -> rules.spending().common(credit, cap(), u);
            case AS_IS -> Spending.rounded(credit, u);
            case UNPROVEN -> 1;
            case UNWANTED -> 0;
        };
    }

    private double cap() {
        return own.slot() < 0
                ? 1
                : rules.coldStart()
                        .cap(
                                own.sightings(),
                                own.joined(),
                                declared(),
                                rules.spending().burst());
    }
}
