package dev.refract.balance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What a ledger's rows come to now: each was last brought up to date when its class arrived or was visited, so
 * here counters decay and accounts are paid up to the last record. It is for people and for other partitions to
 * read; nothing is decided by it.
 */
record Statement(BalanceRules rules, Table table, Totals totals) {

    /** What the ledger's partition tells the others. */
    Tally tally(int partition) {
        TreeMap<String, Tally.Seen> classes = new TreeMap<>();
        current()
                .forEach(row -> classes.put(
                        row.key(),
                        new Tally.Seen(
                                row.counts().share(totals.clock()), row.counts().seen())));
        return new Tally(partition, totals.clock().tick(), classes);
    }

    /** Every class, in the order of its rows. */
    List<ClassState> classes() {
        double recent = current().mapToDouble(row -> row.counts().made()).sum();
        return current().map(row -> state(row, recent)).toList();
    }

    /** What the target asks for now, over the classes that are believed. */
    Mix target() {
        return rules.target() instanceof Target.AsIs
                ? of(row -> row.counts().share(totals.clock()))
                : of(row -> row.account().weight());
    }

    /** This amount of every class. */
    Mix of(ToDoubleFunction<ClassRow> amount) {
        Map<String, Double> amounts = new TreeMap<>();
        current().forEach(row -> amounts.put(row.label(), amount.applyAsDouble(row)));
        return Mix.of(amounts);
    }

    private Stream<ClassRow> current() {
        return table.rows().map(this::current);
    }

    private ClassRow current(ClassRow row) {
        return row.with(row.counts().at(totals.clock(), rules.memory()))
                .with(row.account()
                        .paid(
                                totals.payout().time(),
                                rules.spending().ceiling(),
                                row.account().weight()));
    }

    private ClassState state(ClassRow row, double recent) {
        double share = row.counts().share(totals.clock());
        double target = row.member() ? row.account().weight() / totals.payout().weights() : 0;
        return new ClassState(
                row.label(),
                row.member(),
                row.sightings(),
                row.made(),
                share,
                target,
                recent == 0 ? 0 : row.counts().made() / recent,
                row.member() ? totals.payout().volume() * target / share : 1,
                row.account().credit());
    }
}
