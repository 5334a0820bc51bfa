package dev.refract.augment.view;

import dev.refract.sample.AppliedStep;
import dev.refract.sample.Lineage;
import dev.refract.sample.Sample;
import java.util.List;

/**
 * An original and what was made of it.
 *
 * @param title empty for none
 * @param copies in the order in which they are shown
 * @param notes one line each, for example why a copy was refused
 */
public record Comparison(String title, Sample original, List<Copy> copies, List<String> notes) {
    public Comparison {
        copies = List.copyOf(copies);
        notes = List.copyOf(notes);
    }

    /** A sample made of the original, and what stands below or beside it. */
    public record Copy(Sample sample, String caption) {

        /** Whether no step was applied; false when the lineage is unknown. */
        public boolean isUnchanged() {
            return sample.lineage().map(Lineage::steps).filter(List::isEmpty).isPresent();
        }

        /** The operations that made it, in order; empty when none did or the lineage is unknown. */
        public List<String> operations() {
            return sample.lineage().map(Lineage::steps).orElse(List.of()).stream()
                    .map(AppliedStep::operation)
                    .toList();
        }
    }

    /** Whether a step was applied to any of the copies. */
    public boolean hasChanges() {
        return copies.stream().anyMatch(copy -> !copy.isUnchanged());
    }
}
