package dev.refract.serde;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.GenericRecord;

/** The top-level fields that a foreign writer's schema adds to ours, as attributes. */
final class AddedFields {
    private static final JsonMapper JSON = new JsonMapper();

    private final GenericDatumReader<GenericRecord> reader;

    /** @param added fields of {@code writer}; all others are skipped */
    AddedFields(Schema writer, List<Schema.Field> added) {
        Schema only = Schema.createRecord(writer.getName(), null, writer.getNamespace(), false);
        only.setFields(added.stream()
                .map(field -> new Schema.Field(field.name(), field.schema()))
                .toList());
        reader = new GenericDatumReader<>(writer, only);
    }

    /**
     * What these fields hold in a framed value: text, numbers and flags as they are written, bytes in Base64, all that
     * is nested as JSON with the keys of maps in alphabetical order. A null is no attribute.
     *
     * @throws dev.refract.sample.DataFault when the bytes do not fit their schema
     */
    Map<String, String> read(byte[] value) {
        GenericRecord record = FramedValue.read(reader, value);
        Map<String, String> attributes = new TreeMap<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object plain = plain(record.get(field.pos()));
            if (plain != null) {
                attributes.put(field.name(), text(plain));
            }
        }
        return attributes;
    }

    private static String text(Object plain) {
        if (!(plain instanceof Map || plain instanceof List)) {
            return plain.toString();
        }
        try {
            return JSON.writeValueAsString(plain);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain data is always JSON", e);
        }
    }

    /** Null, numbers, flags, text, lists and maps. */
    private static Object plain(Object value) {
        if (value instanceof GenericRecord record) {
            Map<String, Object> fields = new LinkedHashMap<>();
            record.getSchema().getFields().forEach(field -> fields.put(field.name(), plain(record.get(field.pos()))));
            return fields;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> entries = new TreeMap<>();
            map.forEach((key, entry) -> entries.put(key.toString(), plain(entry)));
            return entries;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(AddedFields::plain).toList();
        }
        if (value instanceof ByteBuffer bytes) {
            byte[] content = new byte[bytes.remaining()];
            bytes.duplicate().get(content);
            return Base64.getEncoder().encodeToString(content);
        }
        if (value instanceof GenericFixed fixed) {
            return Base64.getEncoder().encodeToString(fixed.bytes());
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
