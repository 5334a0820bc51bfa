package dev.refract.cli.reports;

import dev.refract.balance.ledger.ClassStatus;
import dev.refract.balance.ledger.Ledger;
import dev.refract.balance.row.ClassRowKey;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ClassDistribution;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.TargetCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person should know about a balance beside its numbers: what does not fit the target, and which classes are
 * not established yet.
 *
 * @param rules of the balance
 * @param ledgers of its tasks; none where each class of a sample counts, because the ledger then has no target
 */
public record BalanceNotes(BalanceRules rules, List<Ledger> ledgers) {
    private static final int MOST = 10;

    /**
     * A line for each.
     *
     * @param in training inputs of each class
     */
    public List<String> lines(SortedMap<String, ? extends Number> in) {
        List<String> lines = new ArrayList<>(heldBack());
        new TargetCheck(rules, ClassDistribution.of(in)).warnings().forEach(text -> lines.add("warning   " + text));
        return lines;
    }

    /** The classes that no task has established, with the sightings of the task that saw most. */
    List<String> heldBack() {
        Map<String, String> held = new TreeMap<>();
        if (rules.target() instanceof Target.AsIs) {
            return List.of();
        }
        Map<String, Long> most = new TreeMap<>();
        for (Ledger ledger : ledgers) {
            int needed = rules.coldStart().needed(ledger.records());
            for (ClassStatus of : ledger.classes()) {
                String label = of.label();
                boolean shared = label.equals(ClassRowKey.label(ClassRowKey.OTHER));
                if (of.established() || shared) {
                    most.put(label, Long.MAX_VALUE);
                    held.remove(label);
                } else if (of.sightings() > most.getOrDefault(label, -1L)) {
                    most.put(label, of.sightings());
                    held.put(label, label + ": " + of.sightings() + " seen, established after " + needed);
                }
            }
        }
        List<String> lines = new ArrayList<>();
        held.values().stream()
                .limit(MOST)
                .forEach(text -> lines.add("held back " + text + " (balance.cold_start; balance.classes declares it)"));
        if (held.size() > MOST) {
            lines.add("held back " + (held.size() - MOST) + " more classes");
        }
        return lines;
    }
}
