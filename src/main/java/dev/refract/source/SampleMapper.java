package dev.refract.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.refract.sample.DataFault;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Source records to samples, by a map. Safe for use by several threads. */
public final class SampleMapper {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance))
            .build();

    private final SourceMap map;
    private final boolean typed;
    private final UnmappedFields unmapped;

    /**
     * A mapper of records in one format. Avro has bytes and types of whole numbers; in JSON bytes are Base64, and a
     * number that happens to be whole is a number like any other.
     */
    public SampleMapper(SourceMap map, SourceFormat format) {
        this.map = map;
        this.typed = format == SourceFormat.AVRO;
        this.unmapped = new UnmappedFields(map);
    }

    /**
     * The id that a record without a value deletes; empty when that is not in its key alone.
     *
     * @param record whose value is not looked at
     * @throws DataFault when the key should say it and does not
     */
    public Optional<String> deletedBy(SourceFields record) {
        return map.id().isInKey() ? Optional.of(map.id().in(record)) : Optional.empty();
    }

    /**
     * The id of the sample that {@code record} deletes; empty when it brings one.
     *
     * @throws DataFault when it does not say which
     */
    public Optional<String> deletion(SourceFields record) {
        return map.deleted()
                .filter(fields -> fields.matches(record))
                .map(fields -> fields.id().orElse(map.id()).in(record));
    }

    /**
     * The sample in {@code record}, an original.
     *
     * @param timestamp of the record, in milliseconds since 1970
     * @throws DataFault when a field that the sample needs is not there or holds something else
     */
    public Sample sample(SourceFields record, long timestamp) {
        String id = map.id().in(record);
        String group = map.group().map(fields -> group(fields, record)).orElse(id);
        Map<String, FieldValue> rest = unmapped.in(record);
        Payload payload = payload(record, rest);
        Label label = map.label().map(fields -> fields.in(record)).orElse(Label.NONE);
        long time = map.eventTime().map(field -> field.in(record)).orElse(timestamp);
        return Sample.original(id, time, payload, label)
                .withGroup(group)
                .withSplit(split(record))
                .withAttributes(attributes(record, rest));
    }

    private static String group(CompositeField fields, SourceFields record) {
        try {
            return fields.in(record);
        } catch (DataFault missing) {
            throw new DataFault(Reason.NO_GROUP, "the sample has no group: " + missing.getMessage());
        }
    }

    private Payload payload(SourceFields record, Map<String, FieldValue> rest) {
        if (map.row().isPresent()) {
            Map<String, FieldValue> cells = UnmappedFields.plain(rest);
            Payload row = map.row().get().in(record, cells, typed);
            if (map.row().get().columns().isEmpty()) {
                cells.keySet().forEach(rest::remove);
            }
            return row;
        }
        return map.text()
                .<Payload>map(field -> new Payload.Text(record.required(field).text()))
                .or(() -> map.media()
                        .map(fields -> fields.in(record, typed ? BytesEncoding.BYTES : BytesEncoding.BASE64)))
                .or(() -> map.series().map(fields -> fields.in(record)))
                .orElseGet(() -> map.reference().orElseThrow().in(record));
    }

    private Split split(SourceFields record) {
        Optional<FieldValue> said = map.split().flatMap(record::find);
        if (said.isEmpty()) {
            return Split.UNASSIGNED;
        }
        return switch (said.get().text().toLowerCase(Locale.ROOT)) {
            case "train" -> Split.TRAIN;
            case "validation" -> Split.VALIDATION;
            case "test" -> Split.TEST;
            default -> throw said.get().mustBe("train, validation or test");
        };
    }

    private Map<String, String> attributes(SourceFields record, Map<String, FieldValue> rest) {
        Map<String, String> attributes = new LinkedHashMap<>();
        map.attributes()
                .forEach((name, field) -> record.find(field).ifPresent(value -> attributes.put(name, written(value))));
        if (map.unmapped() == SourceMap.Unmapped.ATTRIBUTES) {
            Map<String, String> named = new HashMap<>(attributes);
            rest.forEach((name, value) -> {
                String text = written(value);
                if (named.containsKey(name) && !named.get(name).equals(text)) {
                    throw new DataFault(
                            Reason.INVALID_SAMPLE,
                            "field " + value.path() + " and the map both give attribute " + name
                                    + "; rename that of the map, or set unmapped to drop");
                }
                attributes.put(name, text);
            });
        }
        return attributes;
    }

    /** Texts, numbers and flags as they are, bytes in Base64, and what has parts as JSON. */
    private static String written(FieldValue value) {
        if (value.node().isValueNode()) {
            return value.node().asText();
        }
        try {
            return JSON.writeValueAsString(value.node());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is always JSON", e);
        }
    }
}
