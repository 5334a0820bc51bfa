package dev.refract.clients;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/**
 * Plain values of JSON as Avro, by nothing but the specification: it checks nothing, so that it also writes what no
 * serializer would.
 */
public final class AvroValues {
    private AvroValues() {}

    /** The value behind byte 0 and the schema's id. */
    public static byte[] framed(int id, Schema schema, JsonNode value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0);
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(id >> shift);
        }
        try {
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            write(encoder, schema, value);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(BinaryEncoder out, Schema schema, JsonNode value) throws IOException {
        switch (schema.getType()) {
            case RECORD -> {
                for (Schema.Field field : schema.getFields()) {
                    JsonNode member = value.get(field.name());
                    write(out, field.schema(), member == null ? SampleValues.byDefault(field) : member);
                }
            }
            case UNION -> {
                out.writeIndex(value.isNull() ? 0 : 1);
                if (!value.isNull()) {
                    write(out, schema.getTypes().get(1), value);
                }
            }
            case ARRAY -> {
                out.writeArrayStart();
                out.setItemCount(value.size());
                for (JsonNode item : value) {
                    out.startItem();
                    write(out, schema.getElementType(), item);
                }
                out.writeArrayEnd();
            }
            case MAP -> {
                out.writeMapStart();
                out.setItemCount(value.size());
                for (Map.Entry<String, JsonNode> member : value.properties()) {
                    out.startItem();
                    out.writeString(member.getKey());
                    write(out, schema.getValueType(), member.getValue());
                }
                out.writeMapEnd();
            }
            case ENUM -> out.writeEnum(schema.getEnumOrdinal(value.asText()));
            case BYTES ->
                out.writeBytes(Base64.getDecoder().decode(value.path("base64").asText()));
            case STRING -> out.writeString(value.asText());
            case INT -> out.writeInt(value.intValue());
            case LONG -> out.writeLong(value.longValue());
            case DOUBLE -> out.writeDouble(value.doubleValue());
            case BOOLEAN -> out.writeBoolean(value.booleanValue());
            default -> throw new IllegalArgumentException("the contract has no " + schema.getType());
        }
    }
}
