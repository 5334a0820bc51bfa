package dev.refract.augment.view;

import dev.refract.sample.AppliedStep;
import dev.refract.sample.Lineage;
import dev.refract.sample.Sample;
import java.util.List;
import java.util.Optional;

/**
 * An original and what was made of it.
 *
 * @param title empty for none
 * @param copies in the order in which they are shown
 * @param notes one line each, for example why a copy was refused
 * @param alone the declared type of the only operation that made the copies; empty when a whole pipeline did
 */
public record Comparison(
        String title, Sample original, List<Copy> copies, List<String> notes, Optional<Class<?>> alone) {
    public Comparison {
        copies = List.copyOf(copies);
        notes = List.copyOf(notes);
    }

    /** What a whole pipeline made. */
    public Comparison(String title, Sample original, List<Copy> copies, List<String> notes) {
        this(title, original, copies, notes, Optional.empty());
    }

    /** A sample made of the original, and what stands below or beside it. */
    public record Copy(Sample sample, String caption) {

        /** Whether no step was applied; false when the lineage is unknown. */
        public boolean isUnchanged() {
            return sample.lineage().map(Lineage::steps).filter(List::isEmpty).isPresent();
        }

        /** The steps that made it, in order; empty when none did or the lineage is unknown. */
        public List<AppliedStep> steps() {
            return sample.lineage().map(Lineage::steps).orElse(List.of());
        }

        /** The operations that made it, in order; empty when none did or the lineage is unknown. */
        public List<String> operations() {
            return steps().stream().map(AppliedStep::operation).toList();
        }
    }

    /** Whether a step was applied to any of the copies. */
    public boolean hasChanges() {
        return copies.stream().anyMatch(copy -> !copy.isUnchanged());
    }
}
