package dev.refract.serde;

import dev.refract.sample.DataFault;
import dev.refract.sample.Retraction;
import dev.refract.sample.Split;
import dev.refract.serde.avro.RetractedSplit;
import dev.refract.serde.avro.RetractionReason;
import dev.refract.serde.avro.RetractionRecord;
import dev.refract.serde.registry.RegistryException;
import dev.refract.serde.registry.SchemaRegistry;
import java.time.Instant;
import java.util.OptionalInt;

/** Retractions to framed Avro and back. Safe for use by several threads. */
public final class RetractionSerde {
    private final AvroCodec<RetractionRecord> codec;

    public RetractionSerde(SchemaRegistry registry) {
        this.codec =
                new AvroCodec<>(registry, Contract.RETRACTION, RetractionRecord.getClassSchema(), AvroModel.model());
    }

    /**
     * The value of a record for {@code topic}.
     *
     * @throws RegistryException when the schema cannot be registered or looked up
     */
    public byte[] encode(String topic, Retraction retraction) {
        return codec.encode(
                topic,
                RetractionRecord.newBuilder()
                        .setId(retraction.id())
                        .setSplit(RetractedSplit.valueOf(retraction.split().name()))
                        .setRevision(retraction.revision())
                        .setSupersededBy(
                                retraction.supersededBy().isPresent()
                                        ? retraction.supersededBy().getAsInt()
                                        : null)
                        .setSamples(retraction.samples())
                        .setReason(RetractionReason.valueOf(retraction.cause().name()))
                        .setPipeline(retraction.pipeline())
                        .setVersion(retraction.version())
                        .setDigest(retraction.digest())
                        .setEventTime(Instant.ofEpochMilli(retraction.eventTime()))
                        .build());
    }

    /**
     * Reads the value of a record.
     *
     * @throws DataFault with the reason why the value is no retraction
     */
    public Retraction decode(byte[] value) {
        RetractionRecord record = codec.decode(value);
        return new Retraction(
                record.getId(),
                Split.valueOf(record.getSplit().name()),
                record.getRevision(),
                record.getSupersededBy() == null ? OptionalInt.empty() : OptionalInt.of(record.getSupersededBy()),
                record.getSamples(),
                Retraction.Cause.valueOf(record.getReason().name()),
                record.getPipeline(),
                record.getVersion(),
                record.getDigest(),
                record.getEventTime().toEpochMilli());
    }
}
