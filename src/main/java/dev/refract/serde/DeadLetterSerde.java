package dev.refract.serde;

import dev.refract.sample.Bytes;
import dev.refract.sample.Coordinates;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Reason;
import dev.refract.serde.avro.DeadLetterRecord;
import dev.refract.serde.registry.SchemaRegistry;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Dead letters to framed Avro and back. Safe for use by several threads. */
public final class DeadLetterSerde {
    private final AvroCodec<DeadLetterRecord> codec;

    public DeadLetterSerde(SchemaRegistry registry) {
        this.codec =
                new AvroCodec<>(registry, Contract.DEAD_LETTER, DeadLetterRecord.getClassSchema(), AvroModel.model());
    }

    public byte[] encode(String topic, DeadLetter letter) {
        return codec.encode(
                topic,
                DeadLetterRecord.newBuilder()
                        .setReason(letter.reason().code())
                        .setMessage(letter.message())
                        .setNode(letter.node())
                        .setPipeline(letter.pipeline())
                        .setVersion(letter.version())
                        .setDigest(letter.digest())
                        .setTopic(letter.from().topic())
                        .setPartition(letter.from().partition())
                        .setOffset(letter.from().offset())
                        .setTimestamp(Instant.ofEpochMilli(letter.from().timestamp()))
                        .setSampleId(letter.sampleId().orElse(null))
                        .setCopy(letter.copy().isPresent() ? letter.copy().getAsInt() : null)
                        .setKey(letter.key().map(DeadLetterSerde::buffer).orElse(null))
                        .setValue(letter.value().map(DeadLetterSerde::buffer).orElse(null))
                        .setStackTrace(letter.stackTrace().orElse(null))
                        .build());
    }

    public DeadLetter decode(byte[] value) {
        DeadLetterRecord record = codec.decode(value);
        return new DeadLetter(
                Reason.valueOf(record.getReason().toUpperCase(Locale.ROOT).replace('-', '_')),
                record.getMessage(),
                record.getNode(),
                record.getPipeline(),
                record.getVersion(),
                record.getDigest(),
                new Coordinates(
                        record.getTopic(),
                        record.getPartition(),
                        record.getOffset(),
                        record.getTimestamp().toEpochMilli()),
                Optional.ofNullable(record.getSampleId()),
                record.getCopy() == null ? OptionalInt.empty() : OptionalInt.of(record.getCopy()),
                Optional.ofNullable(record.getKey()).map(AvroDecoder::bytes),
                Optional.ofNullable(record.getValue()).map(AvroDecoder::bytes),
                Optional.ofNullable(record.getStackTrace()));
    }

    private static ByteBuffer buffer(Bytes bytes) {
        return ByteBuffer.wrap(bytes.array());
    }
}
