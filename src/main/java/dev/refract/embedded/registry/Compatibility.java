package dev.refract.embedded.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

/**
 * What a new version of a schema must hold towards the versions before it, in Confluent's terms.
 * Whether one schema reads what another wrote is decided by Avro's resolution rules.
 */
enum Compatibility {
    /** Anything goes. */
    NONE(false, false, false),
    /** The new version reads what the latest one wrote. */
    BACKWARD(true, false, false),
    /** The new version reads what any earlier one wrote. */
    BACKWARD_TRANSITIVE(true, false, true),
    /** The latest version reads what the new one writes. */
    FORWARD(false, true, false),
    /** Every earlier version reads what the new one writes. */
    FORWARD_TRANSITIVE(false, true, true),
    /** Both ways with the latest version. */
    FULL(true, true, false),
    /** Both ways with every earlier version. */
    FULL_TRANSITIVE(true, true, true);

    private final boolean newReadsOld;
    private final boolean oldReadsNew;
    private final boolean all;

    Compatibility(boolean newReadsOld, boolean oldReadsNew, boolean all) {
        this.newReadsOld = newReadsOld;
        this.oldReadsNew = oldReadsNew;
        this.all = all;
    }

    /** The level with this name, whatever its case, if there is one. */
    static Optional<Compatibility> named(String name) {
        return Stream.of(values())
                .filter(level -> level.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /**
     * Why a schema may not follow others.
     *
     * @param earlier versions so far, oldest first
     * @return one line for each thing in the way; empty if the schema may be registered
     */
    List<String> violations(Schema candidate, List<Schema> earlier) {
        var found = new ArrayList<String>();
        int from = all ? 0 : Math.max(0, earlier.size() - 1);
        for (Schema old : earlier.subList(from, earlier.size())) {
            if (newReadsOld) {
                found.addAll(reading(candidate, old, "new schema cannot read earlier one"));
            }
            if (oldReadsNew) {
                found.addAll(reading(old, candidate, "earlier schema cannot read new one"));
            }
        }
        return List.copyOf(found);
    }

    private static List<String> reading(Schema reader, Schema writer, String problem) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(i -> "%s: %s at %s: %s".formatted(problem, i.getType(), i.getLocation(), i.getMessage()))
                .toList();
    }
}
