package dev.refract.embedded.registry;

import java.util.Optional;

/** One change of the registry, as it is kept in the journal. */
public sealed interface JournalEntry {

    /** A version of a subject is there, or is hidden now. */
    record SchemaWritten(RegisteredSchema schema) implements JournalEntry {}

    /** A version of a subject is deleted for good. */
    record SchemaErased(SubjectName subject, int version) implements JournalEntry {}

    /** All versions of a subject up to this one are hidden. */
    record SubjectHidden(SubjectName subject, int version) implements JournalEntry {}

    /** The settings of a subject, or of all if it is absent. */
    record ConfigWritten(Optional<SubjectName> subject, SubjectConfig config) implements JournalEntry {}

    /** A subject has no settings of its own any more. */
    record ConfigErased(Optional<SubjectName> subject) implements JournalEntry {}

    /** The mode of a subject, or of all if it is absent. */
    record ModeWritten(Optional<SubjectName> subject, RegistryMode mode) implements JournalEntry {}

    /** A subject has no mode of its own any more. */
    record ModeErased(Optional<SubjectName> subject) implements JournalEntry {}

    /** There is a context besides the default one. */
    record ContextWritten(String context) implements JournalEntry {}

    /** A context is deleted. */
    record ContextErased(String context) implements JournalEntry {}

    /** Key of the record, UTF-8 JSON; compaction keeps the last value of each. */
    default byte[] key() {
        return JournalFormat.key(this);
    }

    /** Value of the record, UTF-8 JSON; null for what compaction may forget. */
    default byte[] value() {
        return JournalFormat.value(this);
    }
}
