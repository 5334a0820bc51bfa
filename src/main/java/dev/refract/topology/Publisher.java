package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.SampleSerde;
import dev.refract.spec.Pipeline;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Samples as records of the sink topics, each with headers of its own. */
final class Publisher {
    private final Pipeline pipeline;
    private final SampleSerde serde;
    private final byte[] name;

    Publisher(Pipeline pipeline, SampleSerde serde) {
        this.pipeline = pipeline;
        this.serde = serde;
        this.name = (pipeline.pipeline() + "@" + pipeline.version()).getBytes(UTF_8);
    }

    /** The source record itself, key and value byte for byte, for validation or test. */
    Outgoing untouched(Incoming in, Sample sample, Split split) {
        String sink = split == Split.VALIDATION ? SinkNodes.VALIDATION : SinkNodes.TEST;
        return new Outgoing(
                sink,
                in.key(),
                in.value(),
                headers(in, sample, split, 0, 0),
                in.from().timestamp());
    }

    /** A training sample itself, with its split written down. */
    Outgoing original(Incoming in, Sample sample, long epoch) {
        byte[] value = serde.encode(pipeline.sink().train(), sample.withSplit(Split.TRAIN));
        return new Outgoing(
                SinkNodes.TRAIN,
                key(sample),
                value,
                headers(in, sample, Split.TRAIN, 0, epoch),
                in.from().timestamp());
    }

    /** A copy. */
    Outgoing copy(Incoming in, Sample copy) {
        var lineage = copy.lineage().orElseThrow();
        byte[] value = serde.encode(pipeline.sink().train(), copy.withSplit(Split.TRAIN));
        Headers headers = headers(in, copy, Split.TRAIN, lineage.copy(), lineage.epoch());
        return new Outgoing(
                SinkNodes.TRAIN, key(copy), value, headers, in.from().timestamp());
    }

    private static byte[] key(Sample sample) {
        return sample.originId().getBytes(UTF_8);
    }

    /** The source's headers, ours replaced: a new object each time, because Kafka's can be changed. */
    private Headers headers(Incoming in, Sample sample, Split split, int copy, long epoch) {
        Headers headers = new RecordHeaders(in.headers());
        set(headers, HeaderNames.ORIGIN, sample.originId().getBytes(UTF_8));
        set(headers, HeaderNames.COPY, Integer.toString(copy).getBytes(UTF_8));
        set(headers, HeaderNames.PIPELINE, name);
        set(headers, HeaderNames.SPLIT, split.name().getBytes(UTF_8));
        set(headers, HeaderNames.EPOCH, Long.toString(epoch).getBytes(UTF_8));
        return headers;
    }

    private static void set(Headers headers, String key, byte[] value) {
        headers.remove(key).add(key, value);
    }
}
