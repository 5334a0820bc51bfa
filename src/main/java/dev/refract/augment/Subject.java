package dev.refract.augment;

/** An opened payload with its label, never modified; closed when all its copies are finished. */
public interface Subject extends AutoCloseable {

    /** A fresh draft of one copy, equal to the subject. */
    Draft draft();

    /** Bytes of memory that it takes beside its sample; 0 where that is not worth counting. */
    default long bytes() {
        return 0;
    }

    /** Releases what decoding took; drafts must be closed before. */
    @Override
    default void close() {}
}
