package dev.refract.serde;

import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.avro.SampleRecord;
import java.util.Optional;

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
     * The value of a record for {@code topic} that is {@code value} with another split: byte for byte the
     * same otherwise if it was written with the schema of this version, encoded anew if not.
     *
     * @param value what {@code sample} was decoded from
     * @throws RegistryException when the schema cannot be registered or looked up
     */
    public byte[] withSplit(String topic, byte[] value, Sample sample, Split split) {
        Optional<byte[]> changed =
                codec.writesAs(topic, value) ? EncodedSplit.change(value, sample.split(), split) : Optional.empty();
        return changed.orElseGet(() -> encode(topic, sample.withSplit(split)));
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
