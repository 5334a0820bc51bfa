package dev.refract.embedded.registry;

/** Where every change of a registry is written before it is seen. */
@FunctionalInterface
public interface RegistryJournal {

    /**
     * Writes a change and returns when it is kept.
     *
     * @throws RegistryFault if it may not be kept
     */
    void append(JournalEntry entry);
}
