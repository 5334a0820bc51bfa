package dev.refract.embedded.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the registry knows at one moment. It only changes by applying what the journal already holds. Not safe for
 * several threads.
 */
public final class RegistryState {
    private final NavigableMap<SubjectName, NavigableMap<Integer, RegisteredSchema>> subjects = new TreeMap<>();
    private final Map<Optional<SubjectName>, SubjectConfig> configs = new HashMap<>();
    private final Map<Optional<SubjectName>, RegistryMode> modes = new HashMap<>();
    private final TreeSet<String> contexts = new TreeSet<>();
    private final Map<String, Integer> maxIds = new HashMap<>();

    /** Applies one change; the order of the journal is the order of changes. */
    public void apply(JournalEntry entry) {
        if (entry instanceof JournalEntry.SchemaWritten written) {
            RegisteredSchema schema = written.schema();
            subjects.computeIfAbsent(schema.subject(), s -> new TreeMap<>()).put(schema.version(), schema);
            maxIds.merge(schema.subject().context(), schema.id(), Math::max);
        } else if (entry instanceof JournalEntry.SchemaErased erased) {
            subjects.computeIfPresent(erased.subject(), (s, versions) -> {
                versions.remove(erased.version());
                return versions.isEmpty() ? null : versions;
            });
        } else if (entry instanceof JournalEntry.SubjectHidden hidden) {
            versionsOf(hidden.subject()).headMap(hidden.version(), true).replaceAll((v, schema) -> schema.hidden());
        } else {
            applySetting(entry);
        }
    }

    private void applySetting(JournalEntry entry) {
        if (entry instanceof JournalEntry.ConfigWritten written) {
            configs.put(written.subject(), written.config());
        } else if (entry instanceof JournalEntry.ConfigErased erased) {
            configs.remove(erased.subject());
        } else if (entry instanceof JournalEntry.ModeWritten written) {
            modes.put(written.subject(), written.mode());
        } else if (entry instanceof JournalEntry.ModeErased erased) {
            modes.remove(erased.subject());
        } else if (entry instanceof JournalEntry.ContextWritten written) {
            contexts.add(written.context());
        } else if (entry instanceof JournalEntry.ContextErased erased) {
            contexts.remove(erased.context());
        }
    }

    private NavigableMap<Integer, RegisteredSchema> versionsOf(SubjectName subject) {
        return subjects.getOrDefault(subject, new TreeMap<>());
    }

    /** Versions of a subject, oldest first, hidden ones too. */
    List<RegisteredSchema> versions(SubjectName subject) {
        return List.copyOf(versionsOf(subject).values());
    }

    Optional<RegisteredSchema> version(SubjectName subject, int version) {
        return Optional.ofNullable(versionsOf(subject).get(version));
    }

    /** Every version of every subject, by subject and then by version, hidden ones too. */
    Stream<RegisteredSchema> all() {
        return subjects.values().stream().flatMap(versions -> versions.values().stream());
    }

    /** Every version with this id in a context, hidden ones too. */
    Stream<RegisteredSchema> uses(String context, int id) {
        return all().filter(schema ->
                schema.id() == id && schema.subject().context().equals(context));
    }

    /** Every version that refers to this one, hidden ones too. */
    Stream<RegisteredSchema> referrers(SubjectName subject, int version) {
        return all().filter(schema -> schema.definition().references().stream()
                .anyMatch(reference -> reference.version() == version
                        && target(schema.subject(), reference).equals(subject)));
    }

    /** The subject that a reference means: in the context of the schema that refers, unless it names one. */
    static SubjectName target(SubjectName referrer, SchemaReference reference) {
        SubjectName named = SubjectName.parse(reference.subject());
        return named.isDefaultContext() ? new SubjectName(referrer.context(), named.name()) : named;
    }

    int maxId(String context) {
        return maxIds.getOrDefault(context, 0);
    }

    /** The contexts, the default one first. */
    List<String> contexts() {
        return Stream.concat(Stream.of(SubjectName.DEFAULT_CONTEXT), contexts.stream())
                .distinct()
                .toList();
    }

    Optional<SubjectConfig> config(Optional<SubjectName> subject) {
        return Optional.ofNullable(configs.get(subject));
    }

    Optional<RegistryMode> mode(Optional<SubjectName> subject) {
        return Optional.ofNullable(modes.get(subject));
    }
}
