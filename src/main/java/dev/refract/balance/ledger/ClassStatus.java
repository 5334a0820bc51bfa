package dev.refract.balance.ledger;

/**
 * One class of a ledger, for people to look at.
 *
 * @param label the class; {@code (other)} for all labels without a row of their own
 * @param established whether it takes part in the target
 * @param sightings records so far
 * @param made copies so far
 * @param share p̂, its estimated share in the input now
 * @param targetShare T, its share in the target now; 0 outside it
 * @param madeShare its share in what was made lately (over the slow half-life)
 * @param meanCopies r̄, copies per record that the target asks for in the mean
 * @param credit copies it may emit now; below 0 it is overdrawn
 */
public record ClassStatus(
        String label,
        boolean established,
        long sightings,
        long made,
        double share,
        double targetShare,
        double madeShare,
        double meanCopies,
        double credit) {}
