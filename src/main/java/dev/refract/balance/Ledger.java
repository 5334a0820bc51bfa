package dev.refract.balance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The account book of one task: which classes there are, what each is owed, and how many copies the next
 * record therefore becomes. See the package's page for the idea.
 *
 * <p>{@link #decide} changes nothing; {@link #commit} applies what was decided. Not safe for several
 * threads.
 */
public final class Ledger {
    private final BalanceRules rules;
    private final Table table = new Table();
    private Totals totals = Totals.START;
    private Optional<Adopted> adopted = Optional.empty();
    private Optional<Allotment> allotment = Optional.empty();

    /** An empty ledger. */
    public Ledger(BalanceRules rules) {
        this.rules = rules;
    }

    /**
     * The ledger that stored these rows, ready to go on bit for bit; an empty one for no rows.
     *
     * @throws IllegalArgumentException for rows without totals: some of them are lost
     */
    public static Ledger restore(BalanceRules rules, Iterable<Row> rows) {
        Ledger ledger = new Ledger(rules);
        boolean complete = true;
        boolean closed = false;
        for (Row row : rows) {
            if (row instanceof ClassRow of) {
                ledger.table.put(of);
                complete = false;
            } else if (row instanceof Totals all) {
                ledger.totals = all;
                closed = true;
            } else if (row instanceof Adopted epoch) {
                ledger.adopt(epoch);
            }
        }
        if (!complete && !closed) {
            throw new IllegalArgumentException("a ledger must have totals beside its class rows, found none");
        }
        return ledger;
    }

    /**
     * How many copies a record of class {@code label} becomes.
     *
     * @param u uniform in [0, 1), a pure function of the record's address
     */
    public Decision decide(String label, double u) {
        if (!(u >= 0 && u < 1)) {
            throw new IllegalArgumentException("u must be in [0, 1), found " + u);
        }
        return new Deliberation(rules, table, totals, allotment).decide(label, u);
    }

    /** Applies the decision about the record after the last one committed. */
    public void commit(Decision decision) {
        long tick = decision.totals().clock().tick();
        if (tick != totals.clock().tick() + 1) {
            throw new IllegalStateException(
                    "the next decision to commit is number " + (totals.clock().tick() + 1) + ", found " + tick);
        }
        decision.forgotten().forEach(table::remove);
        for (Row row : decision.changed()) {
            if (row instanceof ClassRow of) {
                table.put(of);
            } else if (row instanceof Totals all) {
                totals = all;
            }
        }
    }

    /**
     * From the next record on, balances the union of all partitions by this epoch instead of its own
     * partition alone. Classes take up their new weights when they next arrive or are visited by the
     * sweep.
     *
     * @param partition the ledger's own
     * @return the row to store; empty when the epoch is not newer than the one in force
     */
    public Optional<Row> adopt(Epoch epoch, int partition) {
        if (epoch.number() <= epoch()) {
            return Optional.empty();
        }
        Adopted row = new Adopted(partition, epoch);
        adopt(row);
        return Optional.of(row);
    }

    /** From the next record on decides on its own: for a pipeline that shared a balance once and no longer does. */
    public void leave() {
        adopted = Optional.empty();
        allotment = Optional.empty();
    }

    private void adopt(Adopted row) {
        adopted = Optional.of(row);
        allotment = Optional.of(Allotment.of(rules, row.epoch(), row.partition()));
    }

    /** Number of the epoch in force; 0 while the ledger decides on its own. */
    public long epoch() {
        return allotment.map(Allotment::epoch).orElse(0L);
    }

    /** The epoch in force; empty while the ledger decides on its own. */
    public Optional<Epoch> adopted() {
        return adopted.map(Adopted::epoch);
    }

    /**
     * Records of this partition since it told the tally that the epoch in force is made of; 0 while the
     * ledger decides on its own.
     */
    public long epochAge() {
        return adopted.map(row -> records() - row.toldAt()).orElse(0L);
    }

    /** What the ledger's partition tells the others. */
    public Tally tally(int partition) {
        TreeMap<String, Tally.Seen> classes = new TreeMap<>();
        current()
                .forEach(row -> classes.put(
                        row.key(),
                        new Tally.Seen(
                                row.counts().share(totals.clock()), row.counts().seen())));
        return new Tally(partition, records(), classes);
    }

    /** All rows as they would be stored. */
    public Stream<Row> rows() {
        return Stream.concat(Stream.concat(table.rows(), adopted.stream()), Stream.of(totals));
    }

    /** Every class, in the order in which they got their rows, brought up to date. */
    public List<ClassState> classes() {
        double recent = current().mapToDouble(row -> row.counts().made()).sum();
        return current().map(row -> state(row, recent)).toList();
    }

    /** Records so far. */
    public long records() {
        return totals.clock().tick();
    }

    /** Copies so far. */
    public long copies() {
        return totals.made();
    }

    /** Copies that the volume asked for so far, Σρ. */
    public double copiesDue() {
        return totals.payout().due();
    }

    /** Copies per record that the volume asks for now, its caps applied; 0 before the first record. */
    public double volume() {
        return totals.payout().volume();
    }

    /** Number of classes that have a row, that of all labels beyond the table included. */
    public int size() {
        return table.size();
    }

    /** How often the mix was found changed. */
    public long drifts() {
        return totals.clock().drifts();
    }

    /** What came in so far. */
    public Mix sightings() {
        return mix(ClassRow::sightings);
    }

    /** What was made so far. */
    public Mix made() {
        return mix(ClassRow::made);
    }

    /** What the target asks for now of this partition, over the classes that are believed. */
    public Mix target() {
        return rules.target() instanceof Target.AsIs
                ? mix(row -> row.counts().share(totals.clock()))
                : mix(row -> row.account().weight());
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

    private Mix mix(ToDoubleFunction<ClassRow> amount) {
        Map<String, Double> amounts = new TreeMap<>();
        current().forEach(row -> amounts.put(row.label(), amount.applyAsDouble(row)));
        return Mix.of(amounts);
    }
}
