package dev.refract.topology.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.sample.Lineage;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.SampleSerde;
import dev.refract.spec.Pipeline;

/** Samples as records of the sink topics, each with headers of its own. */
public final class SampleRecords {
    private final Pipeline pipeline;
    private final SampleSerde serde;
    private final SampleHeaders headers;

    public SampleRecords(Pipeline pipeline, SampleSerde serde) {
        this.pipeline = pipeline;
        this.serde = serde;
        this.headers = new SampleHeaders(pipeline);
    }

    /** The source record itself, key and value byte for byte, for validation or test. */
    public SinkRecord untouched(SourceRecord in, Sample sample, Split split) {
        return new SinkRecord(
                SinkNodes.of(split),
                in.key(),
                in.value(),
                headers.of(in.headers(), origin(sample), split, 0, 0),
                RecordTime.of(in, sample));
    }

    /** The source record itself, for the topic of samples that wait for a label. */
    public SinkRecord unlabeled(SourceRecord in, Sample sample) {
        return new SinkRecord(
                SinkNodes.UNLABELED,
                in.key(),
                in.value(),
                headers.of(in.headers(), origin(sample), Split.UNASSIGNED, 0, 0),
                RecordTime.of(in, sample));
    }

    /** A training sample itself, as it came, with its split written down. */
    public SinkRecord original(SourceRecord in, Sample sample, long round) {
        byte[] value = serde.withSplit(pipeline.sink().train(), in.value(), sample, Split.TRAIN);
        return train(in, sample, value, 0, round);
    }

    /** A copy. */
    public SinkRecord copy(SourceRecord in, Sample copy) {
        Lineage lineage = copy.lineage().orElseThrow();
        byte[] value = serde.encode(pipeline.sink().train(), copy.withSplit(Split.TRAIN));
        return train(in, copy, value, lineage.copy(), lineage.round());
    }

    private SinkRecord train(SourceRecord in, Sample sample, byte[] value, int copy, long round) {
        byte[] key = origin(sample);
        return new SinkRecord(
                SinkNodes.TRAIN,
                key,
                value,
                headers.of(in.headers(), key, Split.TRAIN, copy, round),
                RecordTime.of(in, sample));
    }

    private static byte[] origin(Sample sample) {
        return sample.originId().getBytes(UTF_8);
    }
}
