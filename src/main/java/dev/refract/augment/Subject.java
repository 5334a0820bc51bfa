package dev.refract.augment;

/** An opened payload with its label, never modified; closed when all its copies are finished. */
public interface Subject extends AutoCloseable {

    /** A fresh draft of one copy, equal to the subject. */
    Draft draft();

    /** Releases what decoding took; drafts must be closed before. */
    @Override
    default void close() {}
}
