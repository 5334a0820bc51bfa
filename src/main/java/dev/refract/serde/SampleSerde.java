package dev.refract.serde;

import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.serde.avro.SampleRecord;
import dev.refract.serde.registry.BoundedCache;
import dev.refract.serde.registry.RegistryException;
import dev.refract.serde.registry.SchemaRegistry;

/** Samples to framed Avro and back. Safe for use by several threads. */
public final class SampleSerde {
    private static final int REMEMBERED_WRITERS = 1000;

    private final SchemaRegistry registry;
    private final AvroCodec<SampleRecord> codec;
    private final BoundedCache<Integer, SampleWriter> writers = new BoundedCache<>(REMEMBERED_WRITERS);

    public SampleSerde(SchemaRegistry registry) {
        this.registry = registry;
        this.codec = new AvroCodec<>(registry, Contract.SAMPLE, SampleRecord.getClassSchema(), AvroModel.model());
    }

    /**
     * The value of a record for {@code topic}.
     *
     * @throws RegistryException when the schema cannot be registered or looked up
     */
    public byte[] encode(String topic, Sample sample) {
        return codec.encode(topic, AvroEncoder.sample(sample));
    }

    /**
     * The value of a record for {@code topic} that is {@code value} with what the pipeline decided about it: split,
     * copy, weight, main class and revision. Byte for byte the same otherwise if it was written with our schema;
     * encoded anew if not.
     *
     * @param value what the sample was decoded from
     * @param decided the sample as it is to be published: as it was decoded, but for what was decided about it
     * @throws RegistryException when the schema cannot be registered or looked up
     */
    public byte[] patched(String topic, byte[] value, Sample decided) {
        return writer(WireFormat.schemaId(value)).sameLayout()
                ? DecidedFields.patch(codec.header(topic), value, decided)
                : encode(topic, decided);
    }

    /**
     * Reads a record's value; null is a fault like any other. Top-level fields that a foreign writer's schema adds to
     * ours are attributes of the sample.
     *
     * @throws DataFault with the reason why the value is no sample
     * @throws RegistryException when the registry does not answer
     */
    public Sample decode(byte[] value) {
        SampleWriter writer = writer(WireFormat.schemaId(value));
        writer.check();
        return writer.withAdded(AvroDecoder.record(codec.decode(value)), value);
    }

    private SampleWriter writer(int schemaId) {
        SampleWriter known = writers.get(schemaId);
        if (known != null) {
            return known;
        }
        SampleWriter writer = SampleWriter.of(WriterSchema.of(registry, schemaId));
        writers.put(schemaId, writer);
        return writer;
    }
}
