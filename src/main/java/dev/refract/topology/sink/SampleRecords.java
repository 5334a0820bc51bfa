package dev.refract.topology.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.SampleSerde;
import dev.refract.spec.Pipeline;
import dev.refract.topology.record.RecordTime;
import dev.refract.topology.record.SinkRecord;
import dev.refract.topology.record.SourceRecord;

/**
 * Samples as records of the sink topics, each with headers of its own. The key is the origin's id, whatever key the
 * source's producer took: readers and compaction go by it.
 */
public final class SampleRecords {
    private final Pipeline pipeline;
    private final SampleSerde serde;
    private final SampleHeaders headers;
    private final boolean mapped;

    public SampleRecords(Pipeline pipeline, SampleSerde serde) {
        this.pipeline = pipeline;
        this.serde = serde;
        this.headers = new SampleHeaders(pipeline);
        this.mapped = !pipeline.source().isRefract();
    }

    /** A validation or test sample itself, as it came, with its split written down. */
    public SinkRecord heldOut(SourceRecord in, Sample sample, Split split) {
        String topic = split == Split.VALIDATION
                ? pipeline.sink().validation()
                : pipeline.sink().test();
        return new SinkRecord(
                SinkNodes.of(split),
                origin(sample),
                value(topic, in, sample.withSplit(split)),
                headers.of(in.headers(), origin(sample), split, 0, sample.revision(), 0),
                RecordTime.of(in, sample));
    }

    /** The sample itself, as it came, for the topic of samples that wait for a label. */
    public SinkRecord unlabeled(SourceRecord in, Sample sample) {
        byte[] value = pipeline.sink()
                .unlabeled()
                .map(topic -> value(topic, in, sample))
                .orElse(in.value());
        return new SinkRecord(
                SinkNodes.UNLABELED,
                origin(sample),
                value,
                headers.of(in.headers(), origin(sample), Split.UNASSIGNED, 0, sample.revision(), 0),
                RecordTime.of(in, sample));
    }

    /**
     * A training sample itself, as it came, with its split and weight written down.
     *
     * @param weight how many originals of its class each sample of the class stands for
     */
    public SinkRecord original(SourceRecord in, Sample sample, double weight, long round) {
        Sample decided = sample.withSplit(Split.TRAIN).weighted(weight);
        return train(in, sample, value(pipeline.sink().train(), in, decided), 0, round);
    }

    /** A copy. */
    public SinkRecord copy(SourceRecord in, Sample copy) {
        byte[] value = serde.encode(pipeline.sink().train(), copy.withSplit(Split.TRAIN));
        return train(in, copy, value, copy.copy(), copy.lineage().orElseThrow().round());
    }

    private SinkRecord train(SourceRecord in, Sample sample, byte[] value, int copy, long round) {
        byte[] key = origin(sample);
        return new SinkRecord(
                SinkNodes.TRAIN,
                key,
                value,
                headers.of(in.headers(), key, Split.TRAIN, copy, sample.revision(), round),
                RecordTime.of(in, sample));
    }

    /** The bytes it came in with what was decided about it; of another format none can stay. */
    private byte[] value(String topic, SourceRecord in, Sample decided) {
        return mapped ? serde.encode(topic, decided) : serde.patched(topic, in.value(), decided);
    }

    private static byte[] origin(Sample sample) {
        return sample.originId().getBytes(UTF_8);
    }
}
