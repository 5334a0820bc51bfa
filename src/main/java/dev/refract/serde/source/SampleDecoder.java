package dev.refract.serde.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.RegistryException;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.source.SampleMapper;
import dev.refract.source.SourceFormat;
import dev.refract.source.SourceMap;
import java.util.Optional;

/**
 * Opens the records of a source topic. A pure function of its arguments and of what the registry holds, so that a
 * record that is read again gives the same. Safe for use by several threads.
 */
@FunctionalInterface
public interface SampleDecoder {
    /**
     * What a record says.
     *
     * @param key as it came; may be null
     * @param value as it came; may be null
     * @param timestamp of the record in milliseconds since 1970, which is the event time where no other is given
     * @throws DataFault with the reason why it says nothing
     * @throws RegistryException when the registry does not answer
     */
    SourceContent decode(byte[] key, byte[] value, long timestamp);

    /**
     * The sample that a record brings.
     *
     * @throws DataFault with the reason why there is none
     * @throws RegistryException when the registry does not answer
     */
    default Sample sample(byte[] key, byte[] value, long timestamp) {
        return decode(key, value, timestamp)
                .broughtSample()
                .orElseThrow(() -> new DataFault(Reason.NULL_VALUE, "the record deletes a sample"));
    }

    /**
     * The decoder of a source.
     *
     * @param map for every format but Refract's own
     * @throws IllegalArgumentException when a map is missing
     */
    static SampleDecoder of(SourceFormat format, Optional<SourceMap> map, SchemaRegistry registry) {
        if (format == SourceFormat.REFRACT) {
            SampleSerde serde = new SampleSerde(registry);
            return (key, value, timestamp) -> value == null && key != null
                    ? new SourceContent.Deletion(Optional.of(new String(key, UTF_8)))
                    : new SourceContent.Content(serde.decode(value));
        }
        SourceMap fields =
                map.orElseThrow(() -> new IllegalArgumentException("source.format " + format.id() + " needs a map"));
        RecordTrees trees = format == SourceFormat.AVRO
                ? new AvroTrees(registry)
                : new JsonTrees(format == SourceFormat.JSON_SCHEMA);
        return new MappedDecoder(new SampleMapper(fields, format), trees);
    }
}
