package dev.refract.topology.processor;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import org.apache.kafka.common.header.Headers;

/**
 * Names the cause where a producer writes the schema's id into a header, as Confluent's clients from 8.0 on do when
 * they are configured to. The value is then bare Avro, and only the header tells it from any other bytes.
 */
final class SchemaIdHeader {
    private static final String NAME = "__value_schema_id";

    private SchemaIdHeader() {}

    /** {@code fault}, or the same with the cause in its message. */
    static DataFault explain(DataFault fault, Headers headers) {
        boolean unframed = fault.reason() == Reason.NOT_FRAMED || fault.reason() == Reason.UNKNOWN_SCHEMA;
        if (!unframed || headers.lastHeader(NAME) == null) {
            return fault;
        }
        return new DataFault(
                Reason.NOT_FRAMED,
                "the schema's id is in the header " + NAME + ", and Refract reads it from the value: let the producer"
                        + " write it there (schema.id.serializer: the one with the prefix, which is the default)");
    }
}
