package dev.refract.cli.accounting;

import dev.refract.cli.session.Session;
import dev.refract.kafka.KeyPartitions;
import dev.refract.kafka.TopicReader;
import dev.refract.spec.Pipeline;
import dev.refract.topology.claim.Claim;
import dev.refract.topology.claim.SinkContent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Reads the topics of a pipeline and notes what is not its own or no longer there: records that others wrote, offsets that were
 * deleted, keys in another partition than Kafka's Java client chooses.
 */
public final class TopicFindings {
    private final Session session;
    private final Pipeline pipeline;
    private final Map<String, Claim> claims;
    private final SortedMap<String, SortedMap<String, Long>> foreign = new TreeMap<>();
    private final SortedMap<String, SortedMap<String, Long>> adopted = new TreeMap<>();
    private final List<String> deletedOfSource = new ArrayList<>();
    private final List<String> deletedOfSinks = new ArrayList<>();
    private long keys;
    private long misplaced;

    /** Findings about the topics of {@code pipeline}, as they are read. */
    public TopicFindings(Session session, Pipeline pipeline) {
        this.session = session;
        this.pipeline = pipeline;
        this.claims = session.claims(pipeline);
    }

    /** Hands those records of a sink to {@code each} that the pipeline itself wrote. */
    public void own(String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        deletedOfSinks.addAll(deleted(topic, TopicReader.beginnings(session.connection(), topic)));
        List<String> allowed =
                claims.containsKey(topic) && claims.get(topic).owner().equals(pipeline.qualifiedName())
                        ? claims.get(topic).adopted()
                        : List.of();
        TopicReader.forEach(session.connection(), topic, record -> {
            String writer = SinkContent.writer(record);
            if (writer.equals(pipeline.qualifiedName())) {
                each.accept(record);
            } else {
                (allowed.contains(writer) ? adopted : foreign)
                        .computeIfAbsent(topic, any -> new TreeMap<>())
                        .merge(writer, 1L, Long::sum);
            }
        });
    }

    /** Hands all records of the source to {@code each}. */
    public void source(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        String topic = pipeline.source().topic();
        Map<Integer, Long> beginnings = TopicReader.beginnings(session.connection(), topic);
        deletedOfSource.addAll(deleted(topic, beginnings));
        TopicReader.forEach(session.connection(), topic, record -> {
            if (record.key() != null) {
                keys++;
                misplaced += KeyPartitions.of(record.key(), beginnings.size()) == record.partition() ? 0 : 1;
            }
            each.accept(record);
        });
    }

    private static List<String> deleted(String topic, Map<Integer, Long> beginnings) {
        return new TreeMap<>(beginnings)
                .entrySet().stream()
                        .filter(begin -> begin.getValue() > 0)
                        .map(begin -> "0–" + (begin.getValue() - 1) + " of " + topic + "-" + begin.getKey())
                        .toList();
    }

    /** Records of sinks that the pipeline did not write and did not adopt: topic, writer, how many. */
    public SortedMap<String, SortedMap<String, Long>> foreign() {
        return Collections.unmodifiableSortedMap(foreign);
    }

    /** Records of sinks that the pipeline adopted. */
    SortedMap<String, SortedMap<String, Long>> adopted() {
        return Collections.unmodifiableSortedMap(adopted);
    }

    /** Ranges of the source that were deleted: {@code 0–664 of cells.labeled-0}. */
    List<String> deletedOfSource() {
        return Collections.unmodifiableList(deletedOfSource);
    }

    /** Ranges of the sinks that were deleted. */
    List<String> deletedOfSinks() {
        return Collections.unmodifiableList(deletedOfSinks);
    }

    /** Records of the source that have a key. */
    long keys() {
        return keys;
    }

    /** Those of them that are in another partition than Kafka's Java client chooses for their key. */
    long misplaced() {
        return misplaced;
    }
}
