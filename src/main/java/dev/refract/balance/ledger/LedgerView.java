package dev.refract.balance.ledger;

import dev.refract.balance.rounds.PartitionCounts;
import dev.refract.balance.row.ClassRowKey;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ClassDistribution;
import dev.refract.balance.rules.Target;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * All rows of a ledger as of its last record. A row was last brought up to date when its class arrived or was
 * visited, so here counters decay and buckets are refilled. It is for people and for other partitions to read;
 * nothing is decided by it.
 */
record LedgerView(BalanceRules rules, ClassTable table, LedgerTotals totals) {

    /** The counts that the ledger's partition reports to the others. */
    PartitionCounts counts(int partition) {
        TreeMap<String, PartitionCounts.ClassCount> classes = new TreeMap<>();
        current()
                .forEach(row -> classes.put(
                        row.key(),
                        new PartitionCounts.ClassCount(
                                row.counts().share(totals.clock()), row.counts().seen())));
        return new PartitionCounts(partition, totals.clock().tick(), classes);
    }

    /** Every class, in the order of its rows. */
    List<ClassStatus> classes() {
        double recent = current().mapToDouble(row -> row.counts().made()).sum();
        return current().map(row -> state(row, recent)).toList();
    }

    /** What the target asks for now, over the classes that are established. */
    ClassDistribution target() {
        return rules.target() instanceof Target.AsIs
                ? of(row -> row.counts().share(totals.clock()))
                : of(row -> row.bucket().weight());
    }

    /** The same over the declared classes too, those that never came included. */
    ClassDistribution declaredTarget() {
        TreeMap<String, Double> wanted = new TreeMap<>(target().amounts());
        rules.declared().forEach(label -> wanted.putIfAbsent(label, rules.weight(ClassRowKey.of(label), 0, 0)));
        return new ClassDistribution(wanted);
    }

    /** This amount of every class. */
    ClassDistribution of(ToDoubleFunction<ClassRow> amount) {
        Map<String, Double> amounts = new TreeMap<>();
        current().forEach(row -> amounts.put(row.label(), amount.applyAsDouble(row)));
        return ClassDistribution.of(amounts);
    }

    private Stream<ClassRow> current() {
        return table.rows().map(this::current);
    }

    private ClassRow current(ClassRow row) {
        return row.with(row.counts().at(totals.clock(), rules.decay()))
                .with(row.bucket()
                        .refilled(
                                totals.virtualTime().time(),
                                rules.credit().maxCredit(),
                                row.bucket().weight()));
    }

    private ClassStatus state(ClassRow row, double recent) {
        double share = row.counts().share(totals.clock());
        double target =
                row.member() ? row.bucket().weight() / totals.virtualTime().totalWeight() : 0;
        return new ClassStatus(
                row.label(),
                row.member(),
                row.sightings(),
                row.made(),
                share,
                target,
                recent == 0 ? 0 : row.counts().made() / recent,
                row.member() ? totals.virtualTime().volume() * target / share : 1,
                row.bucket().credit());
    }
}
