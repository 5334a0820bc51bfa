package dev.refract.cli.accounting;

import dev.refract.sample.Split;
import java.util.Map;

/**
 * Where what went in and what came out do not agree.
 *
 * @param unreadable inputs that cannot be read and are no dead letters either, by their position
 * @param unpublished ids of inputs of which nothing is published; those of training only where no balance decides
 * @param undecided training inputs that the balance knows nothing of
 * @param lost training samples that went out and are not there
 * @param surplus origins that are in the sink of a split more often than they came in
 * @param crossed ids that came through more than one partition, with the partitions: {@code s1 (0 and 2)}
 * @param sourceless published origins whose input is not in the source
 */
public record Discrepancies(
        IdList unreadable,
        Map<Split, IdList> unpublished,
        long undecided,
        long lost,
        Map<Split, IdList> surplus,
        IdList crossed,
        long sourceless) {

    public Discrepancies {
        unpublished = Map.copyOf(unpublished);
        surplus = Map.copyOf(surplus);
    }

    /** Inputs that nothing accounts for. */
    public long missing() {
        return unreadable.count()
                + undecided
                + unpublished.values().stream().mapToLong(IdList::count).sum();
    }

    /** Whether every input is accounted for, and nothing is published twice. */
    public boolean none() {
        return missing() == 0 && lost == 0 && surplus.isEmpty() && crossed.isEmpty();
    }
}
