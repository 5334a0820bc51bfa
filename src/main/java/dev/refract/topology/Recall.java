package dev.refract.topology;

import dev.refract.sample.Coordinates;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.processor.TaskId;

/**
 * Reads single records of the source again, by their place: with a consumer that is in no group, is set like
 * the application's own for restores, and is not opened before there is something to read. Belongs to one
 * task and its thread.
 */
final class Recall implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;
    private KafkaConsumer<byte[], byte[]> consumer;

    /**
     * Opens nothing yet.
     *
     * @param application the settings of the application
     * @param task whose records are read
     */
    Recall(Map<String, Object> application, TaskId task) {
        settings = new HashMap<>(new StreamsConfig(application).getRestoreConsumerConfigs("recall-" + task));
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
    }

    /**
     * The record as it came, without its headers; empty when its topic has it no more.
     *
     * @throws TimeoutException when the broker does not answer; the transaction is then aborted and done again
     */
    Optional<Incoming> record(Coordinates place) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        KafkaConsumer<byte[], byte[]> reader = reader(partition);
        reader.seek(partition, place.offset());
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            try {
                for (ConsumerRecord<byte[], byte[]> read : reader.poll(POLL)) {
                    return Optional.of(read)
                            .filter(it -> it.offset() == place.offset())
                            .map(it -> incoming(it, place));
                }
            } catch (OffsetOutOfRangeException gone) {
                return Optional.empty();
            }
            if (reader.position(partition) > place.offset()) {
                return Optional.empty();
            }
        }
        throw new TimeoutException(
                "record %d of %s was not read in %d s".formatted(place.offset(), partition, PATIENCE.toSeconds()));
    }

    private KafkaConsumer<byte[], byte[]> reader(TopicPartition partition) {
        if (consumer == null) {
            consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }
        if (!consumer.assignment().contains(partition)) {
            consumer.assign(List.of(partition));
        }
        return consumer;
    }

    private static Incoming incoming(ConsumerRecord<byte[], byte[]> read, Coordinates place) {
        return new Incoming(read.key(), read.value(), new RecordHeaders(), place);
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
        }
    }
}
