package dev.refract.balance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How a ledger stands at one record, for people and their dashboards. Immutable.
 *
 * <p>Distances are total variation between what was made and the target as it is now, over the classes the
 * ledger counts; shares of what was made <em>lately</em> weigh each record by the slow half-life of the
 * ledger's memory.
 *
 * @param records so far
 * @param copies made so far, originals among them
 * @param volumeDue copies per record that the volume asks for now, its caps applied
 * @param drifts how often the mix was found changed
 * @param epoch number of the epoch in force; 0 while the ledger decides on its own
 * @param epochAge records of this partition since it told what the epoch is made of
 * @param target shares of the target, by class
 * @param classes every class that has a row
 */
public record BalanceSnapshot(
        long records,
        long copies,
        double volumeDue,
        long drifts,
        long epoch,
        long epochAge,
        Mix target,
        List<ClassState> classes) {

    public BalanceSnapshot {
        classes = List.copyOf(classes);
    }

    /** How {@code ledger} stands; takes time in proportion to its classes. */
    public static BalanceSnapshot of(Ledger ledger) {
        return new BalanceSnapshot(
                ledger.records(),
                ledger.copies(),
                ledger.volume(),
                ledger.drifts(),
                ledger.epoch(),
                ledger.epochAge(),
                ledger.target(),
                ledger.classes());
    }

    /** Distance of what was made lately to the target, in [0, 1]; 0 before anything was made. */
    public double distance() {
        return distance(ClassState::madeShare);
    }

    /** Distance of all that was made to the target, in [0, 1]; 0 before anything was made. */
    public double distanceOfAll() {
        return distance(ClassState::made);
    }

    private double distance(ToDoubleFunction<ClassState> amount) {
        return copies == 0 ? 0 : mix(amount).distance(target);
    }

    /** The largest share of what was made lately over the smallest, of the classes the target wants. */
    public double imbalanceRatio() {
        Mix wanted = mix(state -> target.share(state.label()) > 0 ? state.madeShare() : 0);
        Map<String, Double> made = new TreeMap<>(wanted.amounts());
        made.values().removeIf(share -> share == 0);
        return made.isEmpty() ? 1 : Mix.of(made).imbalanceRatio();
    }

    private Mix mix(ToDoubleFunction<ClassState> amount) {
        Map<String, Double> amounts = new TreeMap<>();
        classes.forEach(state -> amounts.merge(state.label(), amount.applyAsDouble(state), Double::sum));
        return Mix.of(amounts);
    }
}
