package dev.refract.embedded;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * The registry's rules over its state: what may be registered, under which id, and what a question
 * is answered with. Every change is in the journal before it is seen. Safe for several threads.
 */
final class SchemaStore implements AutoCloseable {

    private final SchemaState state = new SchemaState();
    private final SchemaJournal journal;

    SchemaStore(String bootstrapServers) {
        this.journal = SchemaJournal.open(bootstrapServers, state::apply);
    }

    /**
     * Makes a schema the next version of a subject; one that is a version already keeps its id.
     *
     * @throws RegistryFault 409 if the subject's compatibility level forbids it
     */
    synchronized int register(String subject, Schema schema) {
        List<RegisteredSchema> earlier = state.versions(subject);
        Optional<RegisteredSchema> same = sameIn(earlier, schema);
        if (same.isPresent()) {
            return same.get().id();
        }
        Compatibility level = effectiveLevel(subject);
        List<String> violations = level.violations(schema, schemas(earlier));
        if (!violations.isEmpty()) {
            throw RegistryFault.incompatible(subject, level, String.join("; ", violations));
        }
        int version =
                1 + earlier.stream().mapToInt(RegisteredSchema::version).max().orElse(0);
        var added = new RegisteredSchema(subject, version, state.idFor(schema), schema);
        write(new JournalEntry.SchemaAdded(added));
        return added.id();
    }

    /** The version of a subject that is this very schema. */
    synchronized RegisteredSchema lookUp(String subject, Schema schema) {
        return sameIn(versions(subject), schema).orElseThrow(RegistryFault::schemaNotFound);
    }

    synchronized List<String> subjects() {
        return state.subjects();
    }

    /** Versions of a subject, oldest first; never empty. */
    synchronized List<RegisteredSchema> versions(String subject) {
        List<RegisteredSchema> versions = state.versions(subject);
        if (versions.isEmpty()) {
            throw RegistryFault.subjectNotFound(subject);
        }
        return versions;
    }

    /** One version of a subject; absent means the latest. */
    synchronized RegisteredSchema version(String subject, Optional<Integer> number) {
        List<RegisteredSchema> versions = versions(subject);
        if (number.isEmpty()) {
            return versions.get(versions.size() - 1);
        }
        return versions.stream()
                .filter(schema -> schema.version() == number.get())
                .findFirst()
                .orElseThrow(() -> RegistryFault.versionNotFound(number.get()));
    }

    synchronized Schema schema(int id) {
        return state.schema(id).orElseThrow(RegistryFault::schemaNotFound);
    }

    /** Every subject and version with this id; never empty. */
    synchronized List<RegisteredSchema> uses(int id) {
        List<RegisteredSchema> uses = state.uses(id).collect(Collectors.toList());
        if (uses.isEmpty()) {
            throw RegistryFault.schemaNotFound();
        }
        return uses;
    }

    /** Why a schema may not follow the given versions under the subject's level; empty if it may. */
    synchronized List<String> violations(String subject, Schema schema, List<RegisteredSchema> earlier) {
        return effectiveLevel(subject).violations(schema, schemas(earlier));
    }

    synchronized Compatibility globalLevel() {
        return state.global();
    }

    /** The subject's own level, if it has one. */
    synchronized Optional<Compatibility> level(String subject) {
        return state.level(subject);
    }

    synchronized void setLevel(Optional<String> subject, Compatibility level) {
        write(new JournalEntry.LevelSet(subject, level));
    }

    synchronized void clearLevel(Optional<String> subject) {
        write(new JournalEntry.LevelCleared(subject));
    }

    @Override
    public void close() {
        journal.close();
    }

    private void write(JournalEntry entry) {
        journal.append(entry);
        state.apply(entry);
    }

    private Compatibility effectiveLevel(String subject) {
        return state.level(subject).orElseGet(state::global);
    }

    private static List<Schema> schemas(List<RegisteredSchema> versions) {
        return versions.stream().map(RegisteredSchema::schema).toList();
    }

    private static Optional<RegisteredSchema> sameIn(List<RegisteredSchema> versions, Schema schema) {
        String text = schema.toString();
        return versions.stream()
                .filter(version -> version.schema().toString().equals(text))
                .findFirst();
    }
}
