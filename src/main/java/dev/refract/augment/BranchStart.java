package dev.refract.augment;

/** A step that opens branches: what is done to the payload from here on is done in a branch, and joined after the last. */
public interface BranchStart extends Step {

    /** How many branches there are, at least one; each ends with a {@link BranchEnd}. */
    int branches();
}
