package dev.refract.balance.ledger;

/**
 * Copies wanted from a class's reservoir beside the record that is being decided.
 *
 * @param label the class
 * @param copies how many, at least 1
 * @param meanCopies r̄, copies per record that the target asks for in the mean
 */
public record TopUp(String label, int copies, double meanCopies) {

    /** How many originals of its class each copy stands for. */
    public double weight() {
        return 1 / meanCopies;
    }

    /** The same for another number of copies. */
    TopUp with(int others) {
        return new TopUp(label, others, meanCopies);
    }
}
