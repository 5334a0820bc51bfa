package dev.refract.balance;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** A ledger with its reservoirs, as a task runs them. */
final class Refract implements Sampler {
    final Ledger ledger;
    private final Reservoirs reservoirs;
    private int position;
    private int mostUses;
    private long scarce;
    private long scarceKept;

    Refract(BalanceRules rules, ReservoirRules reservoirs) {
        this.ledger = new Ledger(rules);
        this.reservoirs = new Reservoirs(reservoirs);
    }

    @Override
    public void take(String label, UniformRandomProvider random, Meter out) {
        Decision decision = ledger.decide(label, random.nextDouble());
        double u = random.nextDouble();
        List<Entry> drawn = decision.pull()
                .map(pull -> reservoirs.draw(pull.label(), pull.copies(), position))
                .orElse(List.of());
        ledger.commit(decision.pulled(drawn.size()));
        reservoirs.commit(drawn);
        if (decision.standing() == Standing.SCARCE || decision.standing() == Standing.COMMON) {
            reservoirs.commit(reservoirs.offer(label, "" + position, position, decision.copies(), u));
        }
        if (decision.standing() == Standing.SCARCE) {
            scarce++;
            scarceKept += decision.copies() > 0 ? 1 : 0;
        }
        out.emit(label, decision.copies());
        drawn.forEach(entry -> out.repeat(entry.label()));
        mostUses = Math.max(mostUses, drawn.stream().mapToInt(Entry::uses).max().orElse(0));
        position++;
    }

    /** Most copies that were drawn from one record after its own turn. */
    int mostUses() {
        return mostUses;
    }

    /** Part of the records of scarce classes that became at least one sample. */
    double originalsKept() {
        return scarceKept / (double) Math.max(1, scarce);
    }
}
