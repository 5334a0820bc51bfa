package dev.refract.augment;

/** Ends a branch of the {@link BranchStart} that was opened last; in a lineage it goes by the name {@link #ID}. */
public record BranchEnd() implements Step {
    /** No operation can have this name, because it is taken. */
    public static final String ID = "branch_end";
}
