package dev.refract.topology.claim;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.kafka.HeaderNames;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicEdges;
import dev.refract.kafka.TopicException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.header.Header;

/**
 * Whose records a sink holds, by the header {@link HeaderNames#PIPELINE} of the first and the last record of each
 * partition.
 *
 * @param writers pipelines as {@code name@version}, and {@link #UNKNOWN}; empty for a topic without records
 */
public record SinkContent(SortedSet<String> writers) {
    /** Writer of a record that does not name a pipeline. */
    public static final String UNKNOWN = "no pipeline";

    public SinkContent {
        writers = new TreeSet<>(writers);
    }

    /** Looks into {@code topic}, as a committed reader. */
    public static SinkContent of(KafkaConnection connection, String topic) {
        SortedSet<String> writers = new TreeSet<>();
        try {
            TopicEdges.forEach(connection, topic, record -> writers.add(writer(record)));
        } catch (AuthorizationException e) {
            throw new TopicException(
                    "Topic " + topic + " holds records, and whose they are cannot be seen without the right Read on it:"
                            + " grant it, or take an empty topic",
                    e);
        }
        return new SinkContent(writers);
    }

    /** The pipeline that wrote a record, as {@code name@version}. */
    public static String writer(ConsumerRecord<byte[], byte[]> record) {
        Header header = record.headers().lastHeader(HeaderNames.PIPELINE);
        return header == null || header.value() == null ? UNKNOWN : new String(header.value(), UTF_8);
    }
}
