package dev.refract.simulate;

import dev.refract.balance.instance.InstanceBalance;
import dev.refract.balance.ledger.Decision;
import dev.refract.balance.ledger.Ledger;
import dev.refract.balance.ledger.Resampling;
import dev.refract.balance.reservoir.ReservoirEntry;
import dev.refract.balance.reservoir.Reservoirs;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ReservoirSettings;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A ledger with its reservoirs, as a task of the topology runs them, on labels alone. */
public final class LedgerSampler {
    private final Ledger ledger;
    private final Reservoirs reservoirs;
    private final Optional<InstanceBalance> instances;
    private final SortedMap<String, ClassOutcome> outcomes = new TreeMap<>();
    private int position;
    private int mostUses;
    private long dropped;

    /**
     * The samples that the records of one class became.
     *
     * @param most samples of one record, itself and those drawn from the reservoir included
     * @param oversampled records that came while the class was oversampled
     * @param kept those among them that became at least one sample
     */
    public record ClassOutcome(int most, long oversampled, long kept) {
        static final ClassOutcome NONE = new ClassOutcome(0, 0, 0);

        ClassOutcome plus(ClassOutcome other) {
            return new ClassOutcome(Math.max(most, other.most), oversampled + other.oversampled, kept + other.kept);
        }

        /** Share of the oversampled records that were kept; 1 when there were none. */
        public double keptShare() {
            return oversampled == 0 ? 1 : kept / (double) oversampled;
        }
    }

    /** An empty ledger and empty reservoirs. */
    public LedgerSampler(BalanceRules rules, ReservoirSettings reservoirs) {
        this(rules, reservoirs, false);
    }

    /**
     * An empty ledger and empty reservoirs.
     *
     * @param each whether each class of a record counts
     */
    LedgerSampler(BalanceRules rules, ReservoirSettings reservoirs, boolean each) {
        this.ledger = new Ledger(each ? rules.asIs() : rules);
        this.reservoirs = new Reservoirs(reservoirs);
        this.instances = each ? Optional.of(InstanceBalance.restore(rules, List.of())) : Optional.empty();
    }

    /** Decides about the next record of several classes, each of which counts, and reports its samples to {@code out}. */
    void take(String label, SortedMap<String, Integer> counts, Draws.Draw draw, DistanceMeter out) {
        InstanceBalance mix = instances.orElseThrow();
        Decision decision = ledger.decide(label, draw.copies(), mix.repeats(counts));
        ledger.commit(decision);
        mix.commit(counts, decision.copies());
        boolean kept = decision.copies() > 0;
        dropped += kept ? 0 : 1;
        record(label, new ClassOutcome(decision.copies(), 1, kept ? 1 : 0));
        out.emit(decision.copies());
        position++;
    }

    /** Decides about the next record and reports its samples to {@code out}. */
    public void take(String label, Draws.Draw draw, DistanceMeter out) {
        Decision decision = ledger.decide(label, draw.copies());
        List<ReservoirEntry> drawn = decision.topUp()
                .map(pull -> reservoirs.draw(pull.label(), pull.copies(), position))
                .orElse(List.of());
        ledger.commit(decision.toppedUp(drawn.size()));
        reservoirs.commit(drawn);
        dropped += decision.copies() == 0 ? 1 : 0;
        boolean scarce = decision.resampling() == Resampling.OVERSAMPLED;
        if (scarce || decision.resampling() == Resampling.UNDERSAMPLED) {
            reservoirs.commit(reservoirs.offer(label, "" + position, position, decision.copies(), draw.kept()));
        }
        decision.removedLabels().forEach(reservoirs::forget);
        record(label, new ClassOutcome(decision.copies(), scarce ? 1 : 0, scarce && decision.copies() > 0 ? 1 : 0));
        out.emit(label, decision.copies());
        for (ReservoirEntry entry : drawn) {
            record(entry.label(), new ClassOutcome(entry.made(), 0, 0));
            out.repeat(entry.label());
            mostUses = Math.max(mostUses, entry.uses());
        }
        position++;
    }

    private void record(String label, ClassOutcome outcome) {
        outcomes.merge(label, outcome, ClassOutcome::plus);
    }

    /** The ledger as it now is. */
    public Ledger ledger() {
        return ledger;
    }

    /** The outcome of one class. */
    public ClassOutcome outcome(String label) {
        return outcomes.getOrDefault(label, ClassOutcome.NONE);
    }

    /** The outcome of all classes. */
    public ClassOutcome outcome() {
        return outcomes.values().stream().reduce(ClassOutcome.NONE, ClassOutcome::plus);
    }

    /** How many records became no sample when they came. */
    public long dropped() {
        return dropped;
    }

    /** Most copies that were drawn from one record after its own turn. */
    public int mostUses() {
        return mostUses;
    }
}
