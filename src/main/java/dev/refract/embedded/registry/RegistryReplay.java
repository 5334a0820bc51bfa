package dev.refract.embedded.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads a journal from its beginning. Anybody who reaches the broker may write to it, so a record that makes no sense
 * is reported and skipped: it must not keep the registry, and all pipelines with it, from starting.
 */
public final class RegistryReplay {
    private static final int SHOWN = 200;

    private final RegistryState state = new RegistryState();
    private final Consumer<String> report;

    /** @param report takes a sentence about each record that is skipped */
    public RegistryReplay(Consumer<String> report) {
        this.report = report;
    }

    /**
     * Takes the next record.
     *
     * @param offset where it stands in the topic
     * @param key may be null, and so may the value
     */
    public void add(long offset, byte[] key, byte[] value) {
        try {
            JournalEntry entry = JournalFormat.parse(key, value);
            Optional<String> conflict = conflict(entry);
            if (conflict.isEmpty()) {
                state.apply(entry);
            } else {
                skip(offset, key, conflict.get());
            }
        } catch (IOException | RuntimeException | StackOverflowError e) {
            skip(offset, key, "it is no change of a schema registry");
        }
    }

    /** What was read, less what cannot be parsed; call it once, when all is read. */
    public RegistryState finish() {
        // only now, because a schema may stand before one that it refers to when that was written again
        var parser = new SchemaParser(state);
        List<RegisteredSchema> all = state.all().toList();
        for (RegisteredSchema schema : all) {
            try {
                parser.parse(schema);
            } catch (RegistryFault e) {
                report.accept("Topic _schemas: version %d of subject %s (id %d) is skipped: %s"
                        .formatted(schema.version(), schema.subject(), schema.id(), printable(e.getMessage())));
                state.apply(new JournalEntry.SchemaErased(schema.subject(), schema.version()));
            }
        }
        return state;
    }

    /** An id means one schema for ever: records bear it. */
    private Optional<String> conflict(JournalEntry entry) {
        if (entry instanceof JournalEntry.SchemaWritten written) {
            RegisteredSchema schema = written.schema();
            return state.uses(schema.subject().context(), schema.id())
                    .filter(other -> !other.definition().equals(schema.definition()))
                    .findFirst()
                    .map(other ->
                            "its id " + schema.id() + " is another schema already, of subject " + other.subject());
        }
        return Optional.empty();
    }

    private void skip(long offset, byte[] key, String why) {
        String shown = key == null ? "none" : printable(new String(key, StandardCharsets.UTF_8));
        report.accept(
                "Topic _schemas: the record at offset %d is skipped: %s; its key is %s".formatted(offset, why, shown));
    }

    private static String printable(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
