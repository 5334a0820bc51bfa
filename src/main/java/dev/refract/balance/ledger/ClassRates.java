package dev.refract.balance.ledger;

/**
 * The rates that a record's class is decided by.
 *
 * @param target T, the class's share in the target; 0 outside it
 * @param share p̂, the estimate of the class's share in the input
 * @param meanCopies r̄, copies per record that the target asks for in the mean; 1 outside it
 * @param volume ρ, copies per record of the whole stream
 */
public record ClassRates(double target, double share, double meanCopies, double volume) {

    /** How many originals of its class each copy stands for; weighting by it restores the input's mix. */
    public double weight() {
        return meanCopies > 0 ? 1 / meanCopies : 1;
    }
}
