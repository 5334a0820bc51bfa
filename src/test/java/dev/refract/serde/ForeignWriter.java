package dev.refract.serde;

import dev.refract.serde.registry.SchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/** A producer that has a schema and nothing of ours. It writes plain maps and lists, as a client of Python does. */
public record ForeignWriter(SchemaRegistry registry, Schema schema) {

    /** A producer with the file as it stands. */
    public static ForeignWriter ofFile(SchemaRegistry registry) {
        try {
            return new ForeignWriter(
                    registry, new Schema.Parser().parse(Files.readString(Path.of("schemas/sample.avsc"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The framed value of a record with these fields; the rest are at their defaults. */
    public byte[] value(Map<String, ?> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(WireFormat.header(registry.idOf("source-value", schema)));
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            new GenericDatumWriter<>(schema).write(datum(schema, fields), encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Object datum(Schema schema, Object plain) {
        return switch (schema.getType()) {
            case RECORD -> record(schema, (Map<?, ?>) plain);
            case UNION -> plain == null ? null : datum(notNull(schema), plain);
            case ARRAY -> {
                List<Object> items = new ArrayList<>();
                ((List<?>) plain).forEach(item -> items.add(datum(schema.getElementType(), item)));
                yield items;
            }
            case ENUM -> new GenericData.EnumSymbol(schema, plain);
            case BYTES -> ByteBuffer.wrap((byte[]) plain);
            default -> plain;
        };
    }

    private static Schema notNull(Schema union) {
        Optional<Schema> only = union.getTypes().stream()
                .filter(type -> type.getType() != Schema.Type.NULL)
                .reduce((one, other) -> {
                    throw new AssertionError("a union of more than null and one type: " + union);
                });
        return only.orElseThrow();
    }

    private static GenericData.Record record(Schema schema, Map<?, ?> fields) {
        GenericData.Record record = new GenericData.Record(schema);
        for (Schema.Field field : schema.getFields()) {
            Object value = fields.containsKey(field.name())
                    ? datum(field.schema(), fields.get(field.name()))
                    : GenericData.get().getDefaultValue(field);
            record.put(field.pos(), value);
        }
        return record;
    }
}
