package dev.refract.simulate;

import dev.refract.balance.BalanceRules;
import dev.refract.balance.Decision;
import dev.refract.balance.Entry;
import dev.refract.balance.Ledger;
import dev.refract.balance.ReservoirRules;
import dev.refract.balance.Reservoirs;
import dev.refract.balance.Standing;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A ledger with its reservoirs, as a task of the topology runs them, on labels alone. */
public final class LedgerSampler {
    private final Ledger ledger;
    private final Reservoirs reservoirs;
    private final SortedMap<String, Fate> fates = new TreeMap<>();
    private int position;
    private int mostUses;

    /**
     * What became of the records of one class.
     *
     * @param most samples of one record, itself and those drawn from the reservoir included
     * @param scarce records that came while the class needed every one
     * @param kept of them, those that became at least one sample
     */
    public record Fate(int most, long scarce, long kept) {
        static final Fate NONE = new Fate(0, 0, 0);

        Fate plus(Fate other) {
            return new Fate(Math.max(most, other.most), scarce + other.scarce, kept + other.kept);
        }

        /** Part of the scarce records that were kept; 1 when there were none. */
        public double keptPart() {
            return scarce == 0 ? 1 : kept / (double) scarce;
        }
    }

    /** An empty ledger and empty reservoirs. */
    public LedgerSampler(BalanceRules rules, ReservoirRules reservoirs) {
        this.ledger = new Ledger(rules);
        this.reservoirs = new Reservoirs(reservoirs);
    }

    /** Decides about the next record and tells {@code out} what came of it. */
    public void take(String label, Draws.Draw draw, Meter out) {
        Decision decision = ledger.decide(label, draw.copies());
        List<Entry> drawn = decision.pull()
                .map(pull -> reservoirs.draw(pull.label(), pull.copies(), position))
                .orElse(List.of());
        ledger.commit(decision.pulled(drawn.size()));
        reservoirs.commit(drawn);
        boolean scarce = decision.standing() == Standing.SCARCE;
        if (scarce || decision.standing() == Standing.COMMON) {
            reservoirs.commit(reservoirs.offer(label, "" + position, position, decision.copies(), draw.kept()));
        }
        decision.forgottenLabels().forEach(reservoirs::forget);
        tell(label, new Fate(decision.copies(), scarce ? 1 : 0, scarce && decision.copies() > 0 ? 1 : 0));
        out.emit(label, decision.copies());
        for (Entry entry : drawn) {
            tell(entry.label(), new Fate(entry.made(), 0, 0));
            out.repeat(entry.label());
            mostUses = Math.max(mostUses, entry.uses());
        }
        position++;
    }

    private void tell(String label, Fate fate) {
        fates.merge(label, fate, Fate::plus);
    }

    /** The ledger as it now is. */
    public Ledger ledger() {
        return ledger;
    }

    /** What became of the records of a class. */
    public Fate fate(String label) {
        return fates.getOrDefault(label, Fate.NONE);
    }

    /** What became of all records. */
    public Fate fate() {
        return fates.values().stream().reduce(Fate.NONE, Fate::plus);
    }

    /** Most copies that were drawn from one record after its own turn. */
    public int mostUses() {
        return mostUses;
    }
}
