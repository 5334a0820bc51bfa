package dev.refract.serde;

import dev.refract.sample.AppliedStep;
import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.avro.LineageRecord;
import dev.refract.serde.avro.SampleRecord;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Generated Avro records as our values; the way back is {@link AvroEncoder}. */
final class AvroDecoder {
    private AvroDecoder() {}

    static Sample record(SampleRecord record) {
        String id = record.getId();
        String origin = record.getOriginId() == null ? id : record.getOriginId();
        return ForeignLineage.checked(new Sample(
                id,
                Split.valueOf(record.getSplit().name()),
                record.getCopy(),
                record.getWeight(),
                record.getRevision(),
                origin,
                record.getGroupId() == null ? origin : record.getGroupId(),
                record.getEventTime().toEpochMilli(),
                PayloadDecoder.payload(record),
                record.getLabel() == null ? Label.NONE : LabelDecoder.label(record.getLabel()),
                Optional.ofNullable(record.getLineage()).map(AvroDecoder::lineage),
                sorted(record.getAttributes())));
    }

    static Bytes bytes(ByteBuffer buffer) {
        if (buffer.hasArray() && buffer.arrayOffset() == 0 && buffer.array().length == buffer.remaining()) {
            return Bytes.of(buffer.array());
        }
        byte[] copy = new byte[buffer.remaining()];
        buffer.duplicate().get(copy);
        return Bytes.of(copy);
    }

    private static Lineage lineage(LineageRecord lineage) {
        return new Lineage(
                lineage.getPipeline(),
                lineage.getVersion(),
                lineage.getDigest(),
                lineage.getParents(),
                map(lineage.getSteps(), step -> new AppliedStep(step.getOperation(), step.getParameters())),
                lineage.getRound());
    }

    /** Avro's maps come in the order of their hashes. */
    static <V> Map<String, V> sorted(Map<String, V> map) {
        return map.size() < 2 ? map : new TreeMap<>(map);
    }

    static <A, B> List<B> map(List<A> values, Function<A, B> each) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<B> mapped = new ArrayList<>(values.size());
        for (A value : values) {
            mapped.add(each.apply(value));
        }
        return mapped;
    }
}
