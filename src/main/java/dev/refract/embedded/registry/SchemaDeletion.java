package dev.refract.embedded.registry;

import dev.refract.embedded.registry.SchemaQueries.Seen;
import java.util.List;
import java.util.Optional;

/** What may be deleted: first hidden, then for good. Callers hold the lock of the registry. */
public final class SchemaDeletion {
    private final RegistryState state;
    private final RegistryJournal journal;
    private final SchemaQueries queries;
    private final Settings settings;

    /** @param journal takes what is changed, and changes the state */
    public SchemaDeletion(RegistryState state, RegistryJournal journal, SchemaQueries queries, Settings settings) {
        this.state = state;
        this.journal = journal;
        this.queries = queries;
        this.settings = settings;
    }

    /**
     * Hides a version, or deletes a hidden one for good.
     *
     * @return its number
     * @throws RegistryFault 40401, 40402, 40406, 40407, 42205, 42206
     */
    public int deleteVersion(SubjectName subject, Optional<Integer> number, boolean permanent) {
        RegisteredSchema schema = queries.version(subject, number, Seen.ALL);
        if (!permanent && schema.deleted()) {
            throw RegistryFault.versionSoftDeleted(subject, schema.version());
        }
        settings.requireWritable(Optional.of(subject));
        if (!queries.referrers(schema, permanent ? Seen.ALL : Seen.LIVE).isEmpty()) {
            throw RegistryFault.referenced(subject, schema.version());
        }
        if (permanent && !schema.deleted()) {
            throw RegistryFault.versionNotSoftDeleted(subject, schema.version());
        }
        if (!permanent) {
            journal.append(new JournalEntry.SchemaWritten(schema.hidden()));
            return schema.version();
        }
        journal.append(new JournalEntry.SchemaErased(subject, schema.version()));
        if (state.versions(subject).isEmpty()) {
            settings.forget(subject);
        }
        return schema.version();
    }

    /**
     * Hides a subject, or deletes a hidden one for good with its settings.
     *
     * @return the numbers of its versions
     * @throws RegistryFault 40401, 40404, 40405, 42205, 42206
     */
    public List<Integer> deleteSubject(SubjectName subject, boolean permanent) {
        if (!queries.exists(subject, Seen.ALL)) {
            throw RegistryFault.subjectNotFound(subject);
        }
        if (!permanent && !queries.exists(subject, Seen.LIVE)) {
            throw RegistryFault.subjectSoftDeleted(subject);
        }
        settings.requireWritable(Optional.of(subject));
        List<RegisteredSchema> versions = queries.versions(subject, permanent ? Seen.ALL : Seen.LIVE);
        for (RegisteredSchema schema : versions) {
            boolean referenced = state.referrers(subject, schema.version())
                    .filter(permanent ? Seen.ALL::test : Seen.LIVE::test)
                    .anyMatch(other -> !other.subject().equals(subject));
            if (referenced) {
                throw RegistryFault.referenced(subject, schema.version());
            }
        }
        if (permanent && queries.exists(subject, Seen.LIVE)) {
            throw RegistryFault.subjectNotSoftDeleted(subject);
        }
        List<Integer> numbers = versions.stream().map(RegisteredSchema::version).toList();
        if (permanent) {
            numbers.forEach(version -> journal.append(new JournalEntry.SchemaErased(subject, version)));
            settings.forget(subject);
        } else {
            journal.append(new JournalEntry.SubjectHidden(subject, numbers.get(numbers.size() - 1)));
        }
        return numbers;
    }

    /** @throws RegistryFault 42211 if a context holds subjects, hidden ones too */
    public void deleteContext(String context) {
        if (state.all().anyMatch(schema -> schema.subject().context().equals(context))) {
            throw RegistryFault.contextNotEmpty(context);
        }
        journal.append(new JournalEntry.ContextErased(context));
    }
}
