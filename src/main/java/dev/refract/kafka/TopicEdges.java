package dev.refract.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** The first and the last record of each partition of a topic, without those between, as a committed reader. */
public final class TopicEdges {
    private static final Duration POLL = Duration.ofMillis(200);

    /** Offsets before the end where the last record is looked for at first: a commit takes an offset, too. */
    private static final long NEAR = 8;

    private TopicEdges() {}

    /** Hands them to {@code each}; a single record of a partition twice. */
    public static void forEach(
            KafkaConnection connection, String topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var consumer = TopicReader.consumerOf(connection, topic)) {
            List<TopicPartition> partitions = new ArrayList<>(consumer.assignment());
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            for (TopicPartition partition : partitions) {
                consumer.assign(List.of(partition));
                long begin = begins.get(partition);
                long end = ends.get(partition);
                consumer.seek(partition, begin);
                List<ConsumerRecord<byte[], byte[]>> first = next(consumer, partition, end);
                if (!first.isEmpty()) {
                    each.accept(first.get(0));
                    each.accept(last(consumer, partition, begin, end));
                }
            }
        }
    }

    private static ConsumerRecord<byte[], byte[]> last(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long begin, long end) {
        for (long before = NEAR; ; before *= NEAR) {
            consumer.seek(partition, Math.max(begin, end - before));
            ConsumerRecord<byte[], byte[]> last = null;
            for (var some = next(consumer, partition, end); !some.isEmpty(); some = next(consumer, partition, end)) {
                last = some.get(some.size() - 1);
            }
            if (last != null) {
                return last;
            }
        }
    }

    /** The next records before {@code end}; empty when there are no more. */
    private static List<ConsumerRecord<byte[], byte[]>> next(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, long end) {
        while (consumer.position(partition) < end) {
            List<ConsumerRecord<byte[], byte[]>> records = consumer.poll(POLL).records(partition).stream()
                    .filter(record -> record.offset() < end)
                    .toList();
            if (!records.isEmpty()) {
                return records;
            }
        }
        return List.of();
    }
}
