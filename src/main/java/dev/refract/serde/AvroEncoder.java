package dev.refract.serde;

import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.serde.avro.LineageRecord;
import dev.refract.serde.avro.SampleRecord;
import dev.refract.serde.avro.SplitName;
import dev.refract.serde.avro.StepRecord;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Our values as generated Avro records; the way back is {@link AvroDecoder}. */
final class AvroEncoder {
    private AvroEncoder() {}

    static SampleRecord sample(Sample sample) {
        String id = sample.id();
        String origin = sample.originId();
        Payload payload = sample.payload();
        return new SampleRecord(
                id,
                SplitName.valueOf(sample.split().name()),
                sample.copy(),
                sample.weight(),
                sample.label().mainClass().orElse(null),
                sample.revision(),
                origin.equals(id) ? null : origin,
                sample.groupId().equals(origin) ? null : sample.groupId(),
                Instant.ofEpochMilli(sample.eventTime()),
                PayloadEncoder.media(payload),
                payload instanceof Payload.Text text ? text.text() : null,
                payload instanceof Payload.Row row ? PayloadEncoder.row(row) : null,
                payload instanceof Payload.Series series ? PayloadEncoder.series(series) : null,
                payload instanceof Payload.Reference reference ? PayloadEncoder.reference(reference) : null,
                sample.label().equals(Label.NONE) ? null : LabelEncoder.label(sample.label()),
                sample.lineage().map(AvroEncoder::lineage).orElse(null),
                sample.attributes());
    }

    private static LineageRecord lineage(Lineage lineage) {
        return new LineageRecord(
                lineage.pipeline(),
                lineage.version(),
                lineage.digest(),
                lineage.parents(),
                map(lineage.steps(), step -> new StepRecord(step.operation(), step.parameters())),
                lineage.round());
    }

    static ByteBuffer buffer(Bytes bytes) {
        return ByteBuffer.wrap(bytes.array());
    }

    static <A, B> List<B> map(List<A> values, Function<A, B> each) {
        List<B> mapped = new ArrayList<>(values.size());
        for (A value : values) {
            mapped.add(each.apply(value));
        }
        return mapped;
    }
}
