package dev.refract.embedded.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** What the registry is asked about its schemas. Callers hold the lock of the registry. */
public final class SchemaQueries {
    private final RegistryState state;
    private final SchemaParser parser;

    /** Questions to this state. */
    public SchemaQueries(RegistryState state) {
        this.state = state;
        this.parser = new SchemaParser(state);
    }

    /** Which versions are seen. */
    public enum Seen {
        /** Those that are not deleted. */
        LIVE,
        /** Deleted ones too. */
        ALL,
        /** Deleted ones only. */
        DELETED;

        boolean test(RegisteredSchema schema) {
            return this == ALL || (this == DELETED) == schema.deleted();
        }
    }

    /** Whether a subject has versions. */
    boolean exists(SubjectName subject, Seen seen) {
        return state.versions(subject).stream().anyMatch(seen::test);
    }

    /**
     * Versions of a subject, oldest first.
     *
     * @throws RegistryFault 40401 if it has none; deleted ones count when they are asked for
     */
    public List<RegisteredSchema> versions(SubjectName subject, Seen seen) {
        if (!exists(subject, seen == Seen.LIVE ? Seen.LIVE : Seen.ALL)) {
            throw RegistryFault.subjectNotFound(subject);
        }
        return state.versions(subject).stream().filter(seen::test).toList();
    }

    /** Versions of a subject that are not deleted, oldest first; empty if there are none. */
    public List<RegisteredSchema> live(SubjectName subject) {
        return state.versions(subject).stream().filter(Seen.LIVE::test).toList();
    }

    /**
     * One version of a subject.
     *
     * @param number absent means the latest that is not deleted
     * @throws RegistryFault 40401, 40402
     */
    public RegisteredSchema version(SubjectName subject, Optional<Integer> number, Seen seen) {
        List<RegisteredSchema> live = live(subject);
        Optional<RegisteredSchema> found = number.isPresent()
                ? state.version(subject, number.get()).filter(seen::test)
                : live.isEmpty() ? Optional.empty() : Optional.of(live.get(live.size() - 1));
        return found.orElseThrow(() -> exists(subject, seen)
                ? RegistryFault.versionNotFound(number.orElse(-1))
                : RegistryFault.subjectNotFound(subject));
    }

    /** Versions of subjects whose name begins so, by subject and then by version. */
    public Stream<RegisteredSchema> withPrefix(String prefix, Seen seen) {
        Stream<RegisteredSchema> all = state.all().filter(seen::test);
        if (prefix.startsWith(":*:")) {
            String name = prefix.substring(3);
            return all.filter(schema -> schema.subject().name().startsWith(name));
        }
        SubjectName within = SubjectName.parse(prefix);
        return all.filter(schema -> schema.subject().context().equals(within.context())
                && schema.subject().name().startsWith(within.name()));
    }

    /**
     * Every version with an id, hidden ones too; never empty.
     *
     * @param hint a subject in whose context the id is, or the context itself; absent for the default one
     * @throws RegistryFault 40403
     */
    public List<RegisteredSchema> uses(int id, Optional<SubjectName> hint) {
        String context = hint.map(SubjectName::context).orElse(SubjectName.DEFAULT_CONTEXT);
        List<RegisteredSchema> there = state.uses(context, id).toList();
        if (!there.isEmpty()) {
            boolean named = hint.filter(name -> !name.name().isEmpty()).isPresent();
            List<RegisteredSchema> ofSubject = there.stream()
                    .filter(use -> hint.filter(use.subject()::equals).isPresent())
                    .toList();
            return named && !ofSubject.isEmpty() ? ofSubject : there;
        }
        throw RegistryFault.schemaNotFound();
    }

    /** Every version with a guid, in all contexts; never empty. */
    public List<RegisteredSchema> withGuid(String guid) {
        List<RegisteredSchema> found = state.all()
                .filter(schema -> SchemaGuid.of(schema.definition()).equals(guid))
                .toList();
        if (found.isEmpty()) {
            throw RegistryFault.schemaNotFound();
        }
        return found;
    }

    /** The latest version of a subject with these properties in its metadata. */
    public RegisteredSchema latestWith(SubjectName subject, Map<String, String> properties, Seen seen) {
        List<RegisteredSchema> versions = versions(subject, seen);
        return versions.stream()
                .filter(schema -> properties.entrySet().stream()
                        .allMatch(property -> schema.definition()
                                .property(property.getKey())
                                .filter(property.getValue()::equals)
                                .isPresent()))
                .filter(schema -> schema.definition().metadata().isPresent())
                .reduce((earlier, later) -> later)
                .orElseThrow(RegistryFault::schemaNotFound);
    }

    /** Ids of the schemas that refer to a version, in their order. */
    public List<Integer> referrers(RegisteredSchema schema, Seen seen) {
        return state.referrers(schema.subject(), schema.version())
                .filter(seen::test)
                .map(RegisteredSchema::id)
                .distinct()
                .sorted()
                .toList();
    }

    /** The highest id of a context. */
    public int maxId(String context) {
        return state.maxId(context);
    }

    /** The names of all contexts. */
    public List<String> contexts() {
        return state.contexts();
    }

    /** The schema with all types that it uses. */
    Schema parse(RegisteredSchema schema) {
        return parser.parse(schema);
    }

    /** The schema as a format of the protocol has it: {@code resolved} writes out what it refers to. */
    public String text(RegisteredSchema schema, String format) {
        return format.equals("resolved")
                ? parse(schema).toString()
                : schema.definition().schema();
    }
}
