package dev.refract.source;

import java.util.Locale;

/** What the values of a source topic are written in. */
public enum SourceFormat {
    /** Refract's own Avro schema, in the framing of a schema registry. */
    REFRACT,
    /** Avro of any schema, in the framing of a schema registry. */
    AVRO,
    /** JSON in UTF-8, without framing. */
    JSON,
    /** JSON behind the framing of a schema registry, as producers of JSON Schema write it. */
    JSON_SCHEMA;

    /** The word in a pipeline file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
