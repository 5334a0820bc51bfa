package dev.refract.serde.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;

/**
 * Generic Avro data as a tree of JSON. Unions leave no trace; bytes stay bytes. Of the logical types, timestamps (local
 * ones taken as UTC) and dates (their first instant in UTC) become {@link Instant}s, decimals numbers, and times of day
 * texts; the others are what they stand on.
 */
final class AvroTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AvroTree() {}

    static JsonNode of(Object value, Schema schema) {
        LogicalType logical = schema.getLogicalType();
        return switch (schema.getType()) {
            case RECORD -> record((IndexedRecord) value, schema);
            case MAP -> map((Map<?, ?>) value, schema.getValueType());
            case ARRAY -> list((Collection<?>) value, schema.getElementType());
            case UNION -> of(value, schema.getTypes().get(GenericData.get().resolveUnion(schema, value)));
            case ENUM, STRING -> new TextNode(value.toString());
            case BOOLEAN -> BooleanNode.valueOf((Boolean) value);
            case INT -> number((Integer) value, logical);
            case LONG -> number((Long) value, logical);
            case FLOAT -> new DoubleNode((Float) value);
            case DOUBLE -> new DoubleNode((Double) value);
            case BYTES -> bytes(content((ByteBuffer) value), logical);
            case FIXED -> bytes(((GenericFixed) value).bytes(), logical);
            case NULL -> NullNode.getInstance();
        };
    }

    private static JsonNode record(IndexedRecord record, Schema schema) {
        ObjectNode node = NODES.objectNode();
        for (Schema.Field field : schema.getFields()) {
            node.set(field.name(), of(record.get(field.pos()), field.schema()));
        }
        return node;
    }

    private static JsonNode map(Map<?, ?> map, Schema values) {
        ObjectNode node = NODES.objectNode();
        map.forEach((name, value) -> node.set(name.toString(), of(value, values)));
        return node;
    }

    private static JsonNode list(Collection<?> list, Schema elements) {
        ArrayNode node = NODES.arrayNode(list.size());
        list.forEach(element -> node.add(of(element, elements)));
        return node;
    }

    private static JsonNode number(int value, LogicalType logical) {
        if (logical instanceof LogicalTypes.Date) {
            return NODES.pojoNode(LocalDate.ofEpochDay(value).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        return logical instanceof LogicalTypes.TimeMillis ? timeOfDay(value * 1_000_000L) : new IntNode(value);
    }

    private static JsonNode number(long value, LogicalType logical) {
        if (logical instanceof LogicalTypes.TimestampMillis || logical instanceof LogicalTypes.LocalTimestampMillis) {
            return NODES.pojoNode(Instant.ofEpochMilli(value));
        }
        if (logical instanceof LogicalTypes.TimestampMicros || logical instanceof LogicalTypes.LocalTimestampMicros) {
            return instant(value, 1_000_000);
        }
        if (logical instanceof LogicalTypes.TimestampNanos || logical instanceof LogicalTypes.LocalTimestampNanos) {
            return instant(value, 1_000_000_000);
        }
        return logical instanceof LogicalTypes.TimeMicros
                ? timeOfDay(Math.multiplyExact(value, 1_000L))
                : new LongNode(value);
    }

    private static JsonNode instant(long value, long perSecond) {
        long nanos = Math.floorMod(value, perSecond) * (1_000_000_000 / perSecond);
        return NODES.pojoNode(Instant.ofEpochSecond(Math.floorDiv(value, perSecond), nanos));
    }

    private static JsonNode timeOfDay(long nanos) {
        return new TextNode(LocalTime.ofNanoOfDay(nanos).toString());
    }

    private static JsonNode bytes(byte[] value, LogicalType logical) {
        if (!(logical instanceof LogicalTypes.Decimal decimal)) {
            return new BinaryNode(value);
        }
        if (value.length == 0) {
            throw new AvroRuntimeException("a decimal has no digits");
        }
        return new DecimalNode(new BigDecimal(new BigInteger(value), decimal.getScale()));
    }

    private static byte[] content(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }
}
