package dev.refract.topology.record;

import java.util.List;

/**
 * Owed copies that leave one after the other, of one origin each. Handing work to another thread takes as long as the
 * copy of a short text, so copies go there together.
 *
 * @param copies in the order in which they leave, not empty; those at the end may be left undone, and come again
 */
public record OwedBatch(List<OwedCopy> copies) implements AugmentInput {
    public OwedBatch {
        copies = List.copyOf(copies);
    }
}
