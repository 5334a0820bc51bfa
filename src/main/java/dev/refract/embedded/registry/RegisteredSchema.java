package dev.refract.embedded.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One version of a subject.
 *
 * @param version counts from 1 within the subject
 * @param id the number on the wire; the same definition has the same id under every subject of a context
 * @param deleted whether it is hidden, until it is deleted for good or registered again
 */
public record RegisteredSchema(SubjectName subject, int version, int id, SchemaDefinition definition, boolean deleted) {

    RegisteredSchema hidden() {
        return new RegisteredSchema(subject, version, id, definition, true);
    }

    /** Everything about it, as most questions are answered. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("subject", subject.toString())
                .put("version", version)
                .put("id", id)
                .put("guid", SchemaGuid.of(definition));
        return definition.writeTo(json).put("deleted", deleted);
    }
}
