package dev.refract.embedded.registry;

import dev.refract.embedded.registry.SchemaQueries.Seen;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/** What may be registered, and under which id. Callers hold the lock of the registry. */
public final class SchemaStore {
    private final RegistryState state;
    private final RegistryJournal journal;
    private final SchemaQueries queries;
    private final Settings settings;
    private final SchemaParser parser;

    /** @param journal takes what is changed, and changes the state */
    public SchemaStore(RegistryState state, RegistryJournal journal, SchemaQueries queries, Settings settings) {
        this.state = state;
        this.journal = journal;
        this.queries = queries;
        this.settings = settings;
        this.parser = new SchemaParser(state);
    }

    /**
     * A wish to register.
     *
     * @param version 0 for the next one
     * @param id −1 for the one that the schema has, or the next one
     * @param normalize whether properties are put into an order first
     * @param force whether compatibility does not matter
     */
    public record Candidate(
            SubjectName subject, SchemaDefinition definition, int version, int id, boolean normalize, boolean force) {}

    /**
     * Makes a schema the next version of a subject; one that is a version already stays it.
     *
     * @throws RegistryFault 409 if the subject's level forbids it, 42201, 42205, 42207, 42208
     */
    public RegisteredSchema register(Candidate candidate) {
        SubjectName subject = candidate.subject.requireValid();
        RegistryMode mode = requireMode(candidate);
        List<RegisteredSchema> live = queries.live(subject);
        SchemaDefinition wanted = mode.takesIds() ? candidate.definition : inherited(candidate.definition, live);
        SchemaDefinition definition = canonical(subject, wanted, candidate.normalize);
        Optional<RegisteredSchema> same = candidate.version == 0 ? same(live, definition) : Optional.empty();
        if (same.isPresent()) {
            return same.get();
        }
        List<String> violations =
                mode.takesIds() || candidate.force ? List.of() : violations(subject, definition, live);
        if (!violations.isEmpty()) {
            throw RegistryFault.incompatible(
                    subject, settings.configInScope(Optional.of(subject)).level(), String.join("; ", violations));
        }
        return write(candidate, definition, mode);
    }

    private RegistryMode requireMode(Candidate candidate) {
        Optional<SubjectName> subject = Optional.of(candidate.subject);
        RegistryMode mode = settings.modeInScope(subject);
        settings.requireWritable(subject);
        boolean given = candidate.id >= 0;
        if (given != mode.takesIds()) {
            throw RegistryFault.notPermitted("Subject " + candidate.subject + " is in mode " + mode
                    + (given ? ", which takes no ids" : ", which takes only schemas with their id"));
        }
        return mode;
    }

    private RegisteredSchema write(Candidate candidate, SchemaDefinition definition, RegistryMode mode) {
        SubjectName subject = candidate.subject;
        List<RegisteredSchema> all = state.versions(subject);
        int next = 1 + all.stream().mapToInt(RegisteredSchema::version).max().orElse(0);
        int version = candidate.version == 0 ? next : candidate.version;
        if (version != next && !mode.takesIds()) {
            throw RegistryFault.invalidSchema("version " + version + " is not the next one, which is " + next);
        }
        var added = new RegisteredSchema(subject, version, id(candidate, definition), definition, false);
        if (!subject.isDefaultContext() && !state.contexts().contains(subject.context())) {
            journal.append(new JournalEntry.ContextWritten(subject.context()));
        }
        // the same schema, deleted before, is there again under its new number
        all.stream()
                .filter(old -> old.deleted() && old.id() == added.id() && old.version() < version)
                .filter(old -> state.referrers(subject, old.version()).findAny().isEmpty())
                .forEach(old -> journal.append(new JournalEntry.SchemaErased(subject, old.version())));
        journal.append(new JournalEntry.SchemaWritten(added));
        return added;
    }

    private int id(Candidate candidate, SchemaDefinition definition) {
        String context = candidate.subject.context();
        if (candidate.id >= 0) {
            boolean taken = state.uses(context, candidate.id)
                    .anyMatch(use -> !use.definition().equals(definition));
            if (taken) {
                throw RegistryFault.idTaken(candidate.id);
            }
            return candidate.id;
        }
        return state.all()
                .filter(schema -> schema.subject().context().equals(context)
                        && schema.definition().equals(definition))
                .map(RegisteredSchema::id)
                .findFirst()
                .orElseGet(() -> state.maxId(context) + 1);
    }

    /** The version of a subject that is this very schema. */
    public RegisteredSchema lookUp(SubjectName subject, SchemaDefinition definition, boolean normalize, Seen seen) {
        List<RegisteredSchema> versions =
                state.versions(subject).stream().filter(seen::test).toList();
        SchemaDefinition wanted = canonical(subject, definition, normalize);
        return same(versions, wanted)
                .or(() -> same(versions, inherited(wanted, queries.live(subject))))
                .orElseThrow(() -> queries.exists(subject, seen)
                        ? RegistryFault.schemaNotFound()
                        : RegistryFault.subjectNotFound(subject));
    }

    /** Why a schema may not follow the given versions under the subject's settings; empty if it may. */
    public List<String> violations(SubjectName subject, SchemaDefinition definition, List<RegisteredSchema> earlier) {
        SubjectConfig config = settings.configInScope(Optional.of(subject));
        Optional<String> group = config.compatibilityGroup();
        List<Schema> compared = earlier.stream()
                .filter(old -> group.isEmpty()
                        || old.definition().property(group.get()).equals(definition.property(group.get())))
                .map(parser::parse)
                .toList();
        try {
            return config.level().violations(parser.parse(subject, definition), compared);
        } catch (StackOverflowError e) {
            throw RegistryFault.invalidSchema("its types are nested too deeply");
        }
    }

    /** As it is kept: in one text for all that say the same. */
    public SchemaDefinition canonical(SubjectName subject, SchemaDefinition given, boolean normalize) {
        Schema schema = parser.parse(subject, given);
        String text =
                SchemaText.canonical(given.schema(), schema, !given.references().isEmpty());
        boolean normalizes =
                normalize || settings.configInScope(Optional.of(subject)).normalizes();
        return given.withSchema(normalizes ? SchemaText.normalized(text) : text);
    }

    private static SchemaDefinition inherited(SchemaDefinition given, List<RegisteredSchema> live) {
        return live.isEmpty()
                ? given
                : given.inheriting(live.get(live.size() - 1).definition());
    }

    /** The latest that is the same, or says the same with its references written out. */
    private Optional<RegisteredSchema> same(List<RegisteredSchema> versions, SchemaDefinition wanted) {
        return versions.stream()
                .filter(version -> version.definition().equals(wanted) || resolvesTo(version, wanted))
                .reduce((earlier, later) -> later);
    }

    private boolean resolvesTo(RegisteredSchema version, SchemaDefinition wanted) {
        SchemaDefinition kept = version.definition();
        return wanted.references().isEmpty()
                && !kept.references().isEmpty()
                && kept.metadata().equals(wanted.metadata())
                && kept.ruleSet().equals(wanted.ruleSet())
                && parser.parse(version).toString().equals(wanted.schema());
    }
}
