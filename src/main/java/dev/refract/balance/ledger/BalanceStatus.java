package dev.refract.balance.ledger;

import dev.refract.balance.rules.ClassDistribution;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How a ledger stands at one record, for people and their dashboards. Immutable.
 *
 * <p>Distances are total variation between what was made and the target as it is now, over the classes that
 * came or are declared; shares of what was made <em>lately</em> weigh each record by the slow half-life of the
 * ledger's decay settings.
 *
 * @param records so far
 * @param copies made so far, originals among them
 * @param volumeDue copies per record that the volume asks for now, its caps applied
 * @param drifts how often a drift was found
 * @param round number of the round in force; 0 while the ledger decides on its own
 * @param roundAge records of this partition since it reported the counts that are in the round
 * @param target shares of the target, by class, declared classes that never came included
 * @param classes every class that has a row
 */
public record BalanceStatus(
        long records,
        long copies,
        double volumeDue,
        long drifts,
        long round,
        long roundAge,
        ClassDistribution target,
        List<ClassStatus> classes) {

    public BalanceStatus {
        classes = List.copyOf(classes);
    }

    /** How {@code ledger} stands; takes time in proportion to its classes. */
    public static BalanceStatus of(Ledger ledger) {
        return new BalanceStatus(
                ledger.records(),
                ledger.copies(),
                ledger.volume(),
                ledger.drifts(),
                ledger.roundNumber(),
                ledger.roundAge(),
                ledger.declaredTarget(),
                ledger.classes());
    }

    /** Distance of what was made lately to the target, in [0, 1]; not a number before anything was made. */
    public double distance() {
        return distance(ClassStatus::madeShare);
    }

    /** Distance of all that was made to the target, in [0, 1]; not a number before anything was made. */
    public double cumulativeDistance() {
        return distance(ClassStatus::made);
    }

    private double distance(ToDoubleFunction<ClassStatus> amount) {
        return mix(amount).distance(target);
    }

    /** The largest share of what was made lately over the smallest, of the classes that the target has. */
    public double imbalanceRatio() {
        ClassDistribution wanted = mix(state -> target.share(state.label()) > 0 ? state.madeShare() : 0);
        Map<String, Double> made = new TreeMap<>(wanted.amounts());
        made.values().removeIf(share -> share == 0);
        return made.isEmpty() ? 1 : ClassDistribution.of(made).imbalanceRatio();
    }

    private ClassDistribution mix(ToDoubleFunction<ClassStatus> amount) {
        Map<String, Double> amounts = new TreeMap<>();
        classes.forEach(state -> amounts.merge(state.label(), amount.applyAsDouble(state), Double::sum));
        return ClassDistribution.of(amounts);
    }
}
