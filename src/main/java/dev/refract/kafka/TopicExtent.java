package dev.refract.kafka;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What a topic held at one moment, to be read as often as one likes and always with the same records in the
 * same order: partition after partition, each from its beginning to the end that it had then.
 */
public final class TopicExtent {
    private static final Duration POLL = Duration.ofMillis(200);
    private final KafkaConnection connection;
    private final String topic;
    private final Map<TopicPartition, Long> ends = new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));

    private TopicExtent(KafkaConnection connection, String topic) {
        this.connection = connection;
        this.topic = topic;
    }

    /** The topic as committed readers see it now; a {@link TopicException} when it does not exist. */
    public static TopicExtent now(KafkaConnection connection, String topic) {
        TopicExtent extent = new TopicExtent(connection, topic);
        try (var consumer = TopicReader.consumerOf(connection, topic)) {
            extent.ends.putAll(consumer.endOffsets(consumer.assignment()));
        }
        return extent;
    }

    /** Hands every record to {@code each}. */
    public void forEach(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = TopicReader.consumerOf(connection, topic)) {
            ends.forEach((partition, end) -> {
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                while (consumer.position(partition) < end) {
                    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                        if (record.offset() < end) {
                            each.accept(record);
                        }
                    }
                }
            });
        }
    }
}
