package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.sample.Lineage;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.SampleSerde;
import dev.refract.spec.Pipeline;

/** Samples as records of the sink topics, each with headers of its own. */
final class Publisher {
    private final Pipeline pipeline;
    private final SampleSerde serde;
    private final SampleHeaders headers;

    Publisher(Pipeline pipeline, SampleSerde serde) {
        this.pipeline = pipeline;
        this.serde = serde;
        this.headers = new SampleHeaders(pipeline);
    }

    /** The source record itself, key and value byte for byte, for validation or test. */
    Outgoing untouched(Incoming in, Sample sample, Split split) {
        String sink = split == Split.VALIDATION ? SinkNodes.VALIDATION : SinkNodes.TEST;
        return new Outgoing(
                sink,
                in.key(),
                in.value(),
                headers.of(in.headers(), origin(sample), split, 0, 0),
                in.from().timestamp());
    }

    /** A training sample itself, as it came, with its split written down. */
    Outgoing original(Incoming in, Sample sample, long epoch) {
        byte[] value = serde.withSplit(pipeline.sink().train(), in.value(), sample, Split.TRAIN);
        return train(in, sample, value, 0, epoch);
    }

    /** A copy. */
    Outgoing copy(Incoming in, Sample copy) {
        Lineage lineage = copy.lineage().orElseThrow();
        byte[] value = serde.encode(pipeline.sink().train(), copy.withSplit(Split.TRAIN));
        return train(in, copy, value, lineage.copy(), lineage.epoch());
    }

    private Outgoing train(Incoming in, Sample sample, byte[] value, int copy, long epoch) {
        byte[] key = origin(sample);
        return new Outgoing(
                SinkNodes.TRAIN,
                key,
                value,
                headers.of(in.headers(), key, Split.TRAIN, copy, epoch),
                in.from().timestamp());
    }

    private static byte[] origin(Sample sample) {
        return sample.originId().getBytes(UTF_8);
    }
}
