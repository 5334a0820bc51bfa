package dev.refract.serde;

import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.serde.avro.SampleRecord;

/** Samples to framed Avro and back. Safe for use by several threads. */
public final class SampleSerde {
    private final AvroCodec<SampleRecord> codec;

    public SampleSerde(SchemaRegistry registry) {
        this.codec = new AvroCodec<>(registry, SampleRecord.getClassSchema(), AvroModel.model());
    }

    /**
     * The value of a record for {@code topic}.
     *
     * @throws RegistryException when the schema cannot be registered or looked up
     */
    public byte[] encode(String topic, Sample sample) {
        return codec.encode(topic, RecordOf.sample(sample));
    }

    /**
     * Reads a record's value; null is a fault like any other.
     *
     * @throws DataFault with the reason why the value is no sample
     * @throws RegistryException when the registry does not answer
     */
    public Sample decode(byte[] value) {
        return SampleOf.record(codec.decode(value));
    }
}
