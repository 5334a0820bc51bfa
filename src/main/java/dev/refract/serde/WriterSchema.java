package dev.refract.serde;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.serde.registry.RegistryException;
import dev.refract.serde.registry.SchemaRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** The schemas that records were written with. Anybody may register one, so none is taken in good faith. */
final class WriterSchema {
    private static final int MAX_DEPTH = 32;
    /** Bytes of one fixed value, which is made before it is read. */
    private static final int MAX_FIXED = 16 << 20;

    private WriterSchema() {}

    /**
     * The schema of this id.
     *
     * @throws DataFault when the registry does not know it, or it is no schema to read records with
     * @throws RegistryException when the registry does not answer
     */
    static Schema of(SchemaRegistry registry, int id) {
        Schema schema;
        try {
            schema = registry.byId(id)
                    .orElseThrow(() ->
                            new DataFault(Reason.UNKNOWN_SCHEMA, "the registry knows no Avro schema with id " + id));
            checkDepth(schema, new HashSet<>(), new HashSet<>(), 0);
        } catch (AvroRuntimeException | StackOverflowError e) {
            throw unusable(id, e);
        }
        return schema;
    }

    /** The fault of a record whose schema, {@code id}, cannot be used. */
    static DataFault unusable(int id, Throwable cause) {
        String why = cause instanceof StackOverflowError ? "its types are nested too deeply" : cause.getMessage();
        return new DataFault(Reason.UNDECODABLE_RECORD, "the record's schema, id " + id + ", cannot be used: " + why);
    }

    /**
     * Follows every type once.
     *
     * @param path records that the type stands in
     * @param done records that were followed to their end: a schema that names a record often must not cost more
     */
    private static void checkDepth(Schema schema, Set<String> path, Set<String> done, int depth) {
        if (depth > MAX_DEPTH) {
            throw new AvroRuntimeException("its types are nested more than " + MAX_DEPTH + " deep");
        }
        List<Schema> within = switch (schema.getType()) {
            case RECORD -> schema.getFields().stream().map(Schema.Field::schema).toList();
            case ARRAY -> List.of(schema.getElementType());
            case MAP -> List.of(schema.getValueType());
            case UNION -> schema.getTypes();
            default -> List.of();
        };
        boolean named = schema.getType() == Schema.Type.RECORD;
        if (named && done.contains(schema.getFullName())) {
            return;
        }
        if (named && !path.add(schema.getFullName())) {
            throw new AvroRuntimeException("type " + schema.getFullName() + " contains itself");
        }
        within.forEach(type -> checkDepth(type, path, done, depth + 1));
        checkSize(schema);
        if (named) {
            path.remove(schema.getFullName());
            done.add(schema.getFullName());
        }
    }

    /** Avro makes a fixed value before it reads it; arrays, maps, texts and bytes it holds against what is left. */
    private static void checkSize(Schema schema) {
        if (schema.getType() == Schema.Type.FIXED && schema.getFixedSize() > MAX_FIXED) {
            throw new AvroRuntimeException(
                    "type " + schema.getFullName() + " takes " + schema.getFixedSize() + " bytes");
        }
    }
}
