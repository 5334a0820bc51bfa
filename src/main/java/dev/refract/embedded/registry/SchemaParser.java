package dev.refract.embedded.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** Parses definitions with the schemas that they refer to. */
final class SchemaParser {
    private static final int MAX_REFERENCES = 1000;

    private final RegistryState state;

    SchemaParser(RegistryState state) {
        this.state = state;
    }

    private record Target(SubjectName subject, int version) {}

    /**
     * The schema, with all types that it uses.
     *
     * @param subject under which it is, or is to be
     * @throws RegistryFault 42201 if it is not valid or a reference leads nowhere
     */
    Schema parse(SubjectName subject, SchemaDefinition definition) {
        if (definition.schema().isBlank()) {
            throw RegistryFault.invalidSchema("the body has no text field \"schema\"");
        }
        var texts = new LinkedHashMap<Target, String>();
        collect(subject, definition, texts, 0);
        return SchemaText.parse(definition.schema(), List.copyOf(texts.values()));
    }

    Schema parse(RegisteredSchema schema) {
        return parse(schema.subject(), schema.definition());
    }

    private void collect(SubjectName subject, SchemaDefinition definition, Map<Target, String> texts, int depth) {
        for (SchemaReference reference : definition.references()) {
            var target = new Target(RegistryState.target(subject, reference), reference.version());
            if (texts.containsKey(target)) {
                continue;
            }
            SchemaDefinition found = state.version(target.subject(), target.version())
                    .map(RegisteredSchema::definition)
                    .orElseThrow(() -> RegistryFault.invalidSchema(
                            "no schema is registered for reference '%s' to subject '%s' version %d"
                                    .formatted(reference.name(), reference.subject(), reference.version())));
            if (depth + texts.size() > MAX_REFERENCES) {
                throw RegistryFault.invalidSchema("it refers to more than " + MAX_REFERENCES + " schemas");
            }
            collect(target.subject(), found, texts, depth + 1);
            texts.put(target, found.schema());
        }
    }
}
