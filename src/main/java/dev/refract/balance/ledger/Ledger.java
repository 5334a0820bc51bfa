package dev.refract.balance.ledger;

import dev.refract.balance.instance.InstanceFrequency;
import dev.refract.balance.rounds.CountRound;
import dev.refract.balance.rounds.PartitionCounts;
import dev.refract.balance.rounds.PartitionWeights;
import dev.refract.balance.rounds.RoundInForce;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ClassDistribution;
import dev.refract.balance.rules.Repeats;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The classes of one task, what each is owed, and so how many copies the next record becomes. The idea is on the
 * page of {@link dev.refract.balance}.
 *
 * <p>{@link #decide} changes nothing; {@link #commit} applies what was decided. Not safe for several threads.
 */
public final class Ledger {
    private final BalanceRules rules;
    private final ClassTable table = new ClassTable();
    private LedgerTotals totals = LedgerTotals.START;
    private Optional<SharedRound> shared = Optional.empty();

    /** An empty ledger. */
    public Ledger(BalanceRules rules) {
        this.rules = rules;
    }

    /**
     * The ledger that stored these rows, ready to go on bit for bit; an empty one for no rows.
     *
     * @throws IllegalArgumentException for rows without totals: some of them are lost
     */
    public static Ledger restore(BalanceRules rules, Iterable<StoredRow> rows) {
        Ledger ledger = new Ledger(rules);
        boolean classes = false;
        boolean complete = false;
        for (StoredRow row : rows) {
            if (row instanceof ClassRow of) {
                ledger.table.put(of);
                classes = true;
            } else if (row instanceof LedgerTotals all) {
                ledger.totals = all;
                complete = true;
            } else if (row instanceof RoundInForce round) {
                ledger.share(round);
            }
        }
        if (classes && !complete) {
            throw new IllegalArgumentException("a ledger must have totals beside its class rows, found none");
        }
        return ledger;
    }

    /**
     * The row of a ledger, or of the instances counted beside it, that was encoded.
     *
     * @throws IllegalArgumentException for bytes that no version of this program has written
     */
    public static StoredRow decode(String key, byte[] bytes) {
        if (key.startsWith(InstanceFrequency.PREFIX)) {
            return InstanceFrequency.decode(key, bytes);
        }
        return key.equals(LedgerTotals.KEY) ? LedgerTotals.decode(bytes) : ClassRow.decode(key, bytes);
    }

    /**
     * How many copies a record of class {@code label} becomes.
     *
     * @param u uniform in [0, 1), a pure function of the record's address
     */
    public Decision decide(String label, double u) {
        return decide(label, u, Repeats.AS_ANY);
    }

    /**
     * The same for a record that is repeated more or less often than the mean record, which only the target as_is
     * does: what a record of several classes is worth, no class of it says alone.
     *
     * @param repeats its copies
     */
    public Decision decide(String label, double u, Repeats repeats) {
        if (!(u >= 0 && u < 1)) {
            throw new IllegalArgumentException("u must be in [0, 1), found " + u);
        }
        return new DecisionSteps(rules, table, totals, shared.map(SharedRound::weights)).decide(label, u, repeats);
    }

    /** Applies the decision about the record after the last one committed. */
    public void commit(Decision decision) {
        long tick = decision.change().totals().clock().tick();
        if (tick != totals.clock().tick() + 1) {
            throw new IllegalStateException(
                    "the next decision to commit is number " + (totals.clock().tick() + 1) + ", found " + tick);
        }
        decision.change().applyTo(table);
        totals = decision.change().totals();
    }

    /**
     * Gives a class back what it was charged for copies that were not published after all; it spends it on its next
     * records.
     *
     * @param row {@link Decision#row} of the decision that charged it; a class that is gone by now gets nothing
     * @param copies at least 1
     * @return the rows to store
     */
    public List<StoredRow> refund(String row, int copies) {
        totals = totals.spent(-copies);
        Optional<ClassRow> changed = table.find(row)
                .map(own ->
                        own.with(own.counts().at(totals.clock(), rules.decay())).spent(-copies));
        changed.ifPresent(table::put);
        return Stream.<Optional<? extends StoredRow>>of(changed, Optional.of(totals))
                .<StoredRow>flatMap(Optional::stream)
                .toList();
    }

    /**
     * From the next record on balances all partitions together by this round. A class takes up its new weight when
     * it next arrives or the clock hand visits it.
     *
     * @param partition the ledger's own
     * @return the row to store; empty when the round is not newer than the one in force
     */
    public Optional<StoredRow> startRound(CountRound round, int partition) {
        if (round.number() <= roundNumber()) {
            return Optional.empty();
        }
        RoundInForce row = new RoundInForce(partition, round);
        share(row);
        return Optional.of(row);
    }

    /** From the next record on decides on its own: for a pipeline that shared a balance once and no longer does. */
    public void leaveRounds() {
        shared = Optional.empty();
    }

    private void share(RoundInForce row) {
        shared = Optional.of(new SharedRound(row, PartitionWeights.of(rules, row.round(), row.partition())));
    }

    /** The round in force and what it gives this partition. */
    private record SharedRound(RoundInForce row, PartitionWeights weights) {}

    /** Number of the round in force; 0 while the ledger decides on its own. */
    public long roundNumber() {
        return shared.map(by -> by.weights().round()).orElse(0L);
    }

    /** The round in force; empty while the ledger decides on its own. */
    public Optional<CountRound> round() {
        return shared.map(by -> by.row().round());
    }

    /**
     * Records of this partition since it reported the counts that are in the round in force; 0 while the ledger
     * decides on its own.
     */
    public long roundAge() {
        return shared.map(by -> records() - by.row().countedAt()).orElse(0L);
    }

    /** The counts that the ledger's partition reports to the others. */
    public PartitionCounts counts(int partition) {
        return view().counts(partition);
    }

    /** All rows as they would be stored. */
    public Stream<StoredRow> rows() {
        return Stream.concat(Stream.concat(table.rows(), shared.map(SharedRound::row).stream()), Stream.of(totals));
    }

    /** Every class, in the order in which they got their rows, brought up to date. */
    public List<ClassStatus> classes() {
        return view().classes();
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
        return totals.virtualTime().due();
    }

    /** Copies per record that the volume asks for now, its caps applied; 0 before the first record. */
    public double volume() {
        return totals.virtualTime().volume();
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
    public ClassDistribution sightings() {
        return view().of(ClassRow::sightings);
    }

    /** What was made so far. */
    public ClassDistribution made() {
        return view().of(ClassRow::made);
    }

    /** What the target asks for now of this partition, over the classes that are established. */
    public ClassDistribution target() {
        return view().target();
    }

    /** The same over the declared classes too, those that never came included: what a distance is measured to. */
    public ClassDistribution declaredTarget() {
        return view().declaredTarget();
    }

    private LedgerView view() {
        return new LedgerView(rules, table, totals);
    }
}
