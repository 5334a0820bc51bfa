package dev.refract.balance.ledger;

import dev.refract.balance.rounds.CountRound;
import dev.refract.balance.rounds.PartitionCounts;
import dev.refract.balance.rounds.PartitionWeights;
import dev.refract.balance.rounds.RoundInForce;
import dev.refract.balance.row.StoredRow;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ClassDistribution;
import java.util.List;
import java.util.Optional;
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
    private final ClassTable table = new ClassTable();
    private LedgerTotals totals = LedgerTotals.START;
    private Optional<Joined> joined = Optional.empty();

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
        boolean complete = true;
        boolean closed = false;
        for (StoredRow row : rows) {
            if (row instanceof ClassRow of) {
                ledger.table.put(of);
                complete = false;
            } else if (row instanceof LedgerTotals all) {
                ledger.totals = all;
                closed = true;
            } else if (row instanceof RoundInForce round) {
                ledger.join(round);
            }
        }
        if (!complete && !closed) {
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
        if (!(u >= 0 && u < 1)) {
            throw new IllegalArgumentException("u must be in [0, 1), found " + u);
        }
        return new DecisionSteps(rules, table, totals, joined.map(Joined::allotment)).decide(label, u);
    }

    /** Applies the decision about the record after the last one committed. */
    public void commit(Decision decision) {
        long tick = decision.totals().clock().tick();
        if (tick != totals.clock().tick() + 1) {
            throw new IllegalStateException(
                    "the next decision to commit is number " + (totals.clock().tick() + 1) + ", found " + tick);
        }
        decision.removed().forEach(table::remove);
        for (StoredRow row : decision.changed()) {
            if (row instanceof ClassRow of) {
                table.put(of);
            } else if (row instanceof LedgerTotals all) {
                totals = all;
            }
        }
    }

    /**
     * From the next record on, balances the union of all partitions by this round instead of its own
     * partition alone. Classes take up their new weights when they next arrive or are visited by the
     * sweep.
     *
     * @param partition the ledger's own
     * @return the row to store; empty when the round is not newer than the one in force
     */
    public Optional<StoredRow> startRound(CountRound round, int partition) {
        if (round.number() <= roundNumber()) {
            return Optional.empty();
        }
        RoundInForce row = new RoundInForce(partition, round);
        join(row);
        return Optional.of(row);
    }

    /** From the next record on decides on its own: for a pipeline that shared a balance once and no longer does. */
    public void leaveRounds() {
        joined = Optional.empty();
    }

    private void join(RoundInForce row) {
        joined = Optional.of(new Joined(row, PartitionWeights.of(rules, row.round(), row.partition())));
    }

    /** What the ledger decides by while it is one of several: a round, and what that allots to it. */
    private record Joined(RoundInForce row, PartitionWeights allotment) {}

    /** Number of the round in force; 0 while the ledger decides on its own. */
    public long roundNumber() {
        return joined.map(by -> by.allotment().round()).orElse(0L);
    }

    /** The round in force; empty while the ledger decides on its own. */
    public Optional<CountRound> round() {
        return joined.map(by -> by.row().round());
    }

    /**
     * Records of this partition since it told the tally that the round in force is made of; 0 while the
     * ledger decides on its own.
     */
    public long roundAge() {
        return joined.map(by -> records() - by.row().countedAt()).orElse(0L);
    }

    /** What the ledger's partition tells the others. */
    public PartitionCounts counts(int partition) {
        return statement().counts(partition);
    }

    /** All rows as they would be stored. */
    public Stream<StoredRow> rows() {
        return Stream.concat(Stream.concat(table.rows(), joined.map(Joined::row).stream()), Stream.of(totals));
    }

    /** Every class, in the order in which they got their rows, brought up to date. */
    public List<ClassStatus> classes() {
        return statement().classes();
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
        return statement().of(ClassRow::sightings);
    }

    /** What was made so far. */
    public ClassDistribution made() {
        return statement().of(ClassRow::made);
    }

    /** What the target asks for now of this partition, over the classes that are believed. */
    public ClassDistribution target() {
        return statement().target();
    }

    private LedgerView statement() {
        return new LedgerView(rules, table, totals);
    }
}
