package dev.refract.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * What the registry knows at one moment: versions by subject and compatibility levels. It only
 * changes by applying what the journal already holds. Not safe for several threads.
 */
final class SchemaState {

    /** Level of subjects that have none of their own, until another is set. */
    static final Compatibility DEFAULT = Compatibility.BACKWARD;

    private final Map<String, List<RegisteredSchema>> subjects = new TreeMap<>();
    private final Map<Integer, Schema> byId = new TreeMap<>();
    private final Map<String, Compatibility> levels = new TreeMap<>();
    private Compatibility global = DEFAULT;

    void apply(JournalEntry entry) {
        if (entry instanceof JournalEntry.SchemaAdded added) {
            RegisteredSchema schema = added.schema();
            subjects.computeIfAbsent(schema.subject(), s -> new ArrayList<>()).add(schema);
            byId.put(schema.id(), schema.schema());
        } else if (entry instanceof JournalEntry.LevelSet set) {
            set.subject().ifPresentOrElse(s -> levels.put(s, set.level()), () -> global = set.level());
        } else if (entry instanceof JournalEntry.LevelCleared cleared) {
            cleared.subject().ifPresentOrElse(levels::remove, () -> global = DEFAULT);
        }
    }

    List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    /** Versions of a subject, oldest first; empty if there is no such subject. */
    List<RegisteredSchema> versions(String subject) {
        return List.copyOf(subjects.getOrDefault(subject, List.of()));
    }

    Optional<Schema> schema(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every subject and version under which an id is registered. */
    Stream<RegisteredSchema> uses(int id) {
        return subjects.values().stream().flatMap(List::stream).filter(schema -> schema.id() == id);
    }

    /** The id a schema has already, or the next free one. */
    int idFor(Schema schema) {
        String text = schema.toString();
        return byId.entrySet().stream()
                .filter(entry -> entry.getValue().toString().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> 1 + byId.keySet().stream().reduce(0, Math::max));
    }

    Compatibility global() {
        return global;
    }

    Optional<Compatibility> level(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }
}
