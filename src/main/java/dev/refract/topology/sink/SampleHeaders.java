package dev.refract.topology.sink;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.kafka.HeaderNames;
import dev.refract.sample.Split;
import dev.refract.spec.Pipeline;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of published samples; those that most records share are made once. */
final class SampleHeaders {
    private static final Set<String> OURS = Set.of(
            HeaderNames.ORIGIN,
            HeaderNames.COPY,
            HeaderNames.PIPELINE,
            HeaderNames.SPLIT,
            HeaderNames.ROUND,
            HeaderNames.REVISION,
            HeaderNames.SAMPLE);

    private final Header pipeline;
    private final Header noCopy = number(HeaderNames.COPY, 0);
    private final Header noRound = number(HeaderNames.ROUND, 0);
    private final Map<Split, Header> splits = new EnumMap<>(Split.class);

    SampleHeaders(Pipeline pipeline) {
        this.pipeline =
                new RecordHeader(HeaderNames.PIPELINE, pipeline.qualifiedName().getBytes(UTF_8));
        for (Split split : Split.values()) {
            splits.put(split, new RecordHeader(HeaderNames.SPLIT, split.name().getBytes(UTF_8)));
        }
    }

    /**
     * The source's headers, ours replaced: a new object each time, because Kafka's can be changed.
     *
     * @param origin the origin's id
     * @param copy number of the copy, 0 for the original
     * @param revision number of the content; the first, 0, has no header
     */
    Headers of(Headers source, byte[] origin, Split split, int copy, int revision, long round) {
        Headers headers = new RecordHeaders();
        for (Header header : source) {
            if (!OURS.contains(header.key())) {
                headers.add(header);
            }
        }
        if (revision > 0) {
            headers.add(number(HeaderNames.REVISION, revision));
        }
        return headers.add(new RecordHeader(HeaderNames.ORIGIN, origin))
                .add(copy == 0 ? noCopy : number(HeaderNames.COPY, copy))
                .add(pipeline)
                .add(splits.get(split))
                .add(round == 0 ? noRound : number(HeaderNames.ROUND, round));
    }

    private static Header number(String name, long value) {
        return new RecordHeader(name, Long.toString(value).getBytes(UTF_8));
    }
}
