package dev.refract.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a whole topic, from the beginning to the end that it had when reading began, as a committed
 * reader: what an aborted transaction wrote is not there. It joins no group and leaves no trace.
 */
public final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(200);

    private TopicReader() {}

    /** One value per record, partition by partition interleaved as the broker sends them. */
    public static <T> List<T> read(
            KafkaConnection connection, String topic, Function<ConsumerRecord<byte[], byte[]>, T> each) {
        List<T> values = new ArrayList<>();
        forEach(connection, topic, record -> values.add(each.apply(record)));
        return values;
    }

    /** Hands every record to {@code each}; within a partition in order. */
    public static void forEach(
            KafkaConnection connection, String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = consumerOf(connection, topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            consumer.seekToBeginning(consumer.assignment());
            while (behind(consumer, ends)) {
                consumer.poll(POLL).forEach(each);
            }
        }
    }

    /** The offset of the oldest record that each partition still has, or could have. */
    public static Map<Integer, Long> beginnings(KafkaConnection connection, String topic) {
        try (var consumer = consumerOf(connection, topic)) {
            return consumer.beginningOffsets(consumer.assignment()).entrySet().stream()
                    .collect(Collectors.toMap(begin -> begin.getKey().partition(), Map.Entry::getValue));
        }
    }

    /** Whether any partition has a record at or after {@code offset} of it. */
    public static boolean anyAfter(KafkaConnection connection, String topic, ToLongFunction<TopicPartition> offset) {
        try (var consumer = consumerOf(connection, topic)) {
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(consumer.assignment());
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            begins.forEach(
                    (partition, begin) -> consumer.seek(partition, Math.max(begin, offset.applyAsLong(partition))));
            while (behind(consumer, ends)) {
                if (!consumer.poll(POLL).isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }

    static KafkaConsumer<byte[], byte[]> consumerOf(KafkaConnection connection, String topic) {
        Map<String, Object> settings = Map.of(
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "max.partition.fetch.bytes",
                8 << 20);
        var consumer = connection.consumer(settings);
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        if (consumer.assignment().isEmpty()) {
            consumer.close();
            throw new TopicException("Topic " + topic + " does not exist: run the pipeline first");
        }
        return consumer;
    }

    private static boolean behind(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }
}
