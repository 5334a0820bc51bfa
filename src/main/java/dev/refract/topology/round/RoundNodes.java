package dev.refract.topology.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.topology.record.RoundMessage;
import dev.refract.topology.record.SinkRecord;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * The nodes around the rebalance stage that a shared balance needs: {@code rebalance → send-counts} and {@code
 * log-round}, {@code counts → aggregate → send-round}, {@code rounds → rebalance}. Nothing is repartitioned: only
 * counts travel.
 */
public final class RoundNodes {
    /** Source of the rounds that all partitions receive; a parent of the rebalance stage. */
    public static final String ROUNDS = "rounds";

    static final String SEND_COUNTS = "send-counts";
    static final String LOG_ROUND = "log-round";
    private static final String COUNTS = "counts";
    private static final String AGGREGATE = "aggregate";
    private static final String SEND_ROUND = "send-round";

    private RoundNodes() {}

    /** Adds the source of rounds. */
    public static void addSource(Topology topology, RoundTopics topics) {
        topology.addSource(ROUNDS, new ByteArrayDeserializer(), RoundMessage.deserializer(), topics.control());
    }

    /**
     * Adds the sinks for counts and for the log of rounds, and the sub-topology that aggregates counts.
     *
     * @param rebalance name of the rebalance stage
     */
    public static void addSinks(Topology topology, RoundTopics topics, String rebalance) {
        StreamPartitioner<byte[], byte[]> everyPartition = (topic, key, value, partitions) ->
                Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()));
        StreamPartitioner<byte[], SinkRecord> ownPartition =
                (topic, key, value, partitions) -> Optional.of(Set.of(Integer.parseInt(new String(key, UTF_8))));
        topology.addSink(SEND_COUNTS, topics.counts(), new ByteArraySerializer(), SinkRecord.serializer(), rebalance)
                .addSink(
                        LOG_ROUND,
                        topics.log(),
                        new ByteArraySerializer(),
                        SinkRecord.serializer(),
                        ownPartition,
                        rebalance)
                .addSource(COUNTS, new ByteArrayDeserializer(), new ByteArrayDeserializer(), topics.counts())
                .addProcessor(AGGREGATE, new RoundAggregator.Supplier(), COUNTS)
                .addSink(
                        SEND_ROUND,
                        topics.control(),
                        new ByteArraySerializer(),
                        new ByteArraySerializer(),
                        everyPartition,
                        AGGREGATE);
    }
}
