package dev.refract.serde;

import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.serde.avro.SampleRecord;

/** Samples to framed Avro and back. Safe for use by several threads. */
public final class SampleSerde {
    private final AvroCodec<SampleRecord> codec;

    public SampleSerde(SchemaRegistry registry) {
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
     * copy, weight, main class and revision. Byte for byte the same otherwise if it was written with the registered
     * schema; encoded anew if not.
     *
     * @param value what the sample was decoded from
     * @param decided the sample as it is to be published: as it was decoded, but for what was decided about it
     * @throws RegistryException when the schema cannot be registered or looked up
     */
    public byte[] patched(String topic, byte[] value, Sample decided) {
        return codec.writesAs(topic, value) ? DecidedFields.patch(value, decided) : encode(topic, decided);
    }

    /**
     * Reads a record's value; null is a fault like any other.
     *
     * @throws DataFault with the reason why the value is no sample
     * @throws RegistryException when the registry does not answer
     */
    public Sample decode(byte[] value) {
        return AvroDecoder.record(codec.decode(value));
    }
}
