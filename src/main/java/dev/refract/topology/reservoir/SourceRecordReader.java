package dev.refract.topology.reservoir;

import dev.refract.sample.Coordinates;
import dev.refract.topology.record.SourceRecord;
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
public final class SourceRecordReader implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> application;
    private final TaskId task;
    private KafkaConsumer<byte[], byte[]> consumer;

    /**
     * Opens nothing yet.
     *
     * @param application the settings of the application
     * @param task whose records are read
     */
    public SourceRecordReader(Map<String, Object> application, TaskId task) {
        this.application = application;
        this.task = task;
    }

    /**
     * The record as it came, without its headers; empty when its topic has it no more.
     *
     * @throws TimeoutException when the broker does not answer; the transaction is then aborted and done again
     */
    Optional<SourceRecord> record(Coordinates place) {
        return whole(place)
                .map(record -> new SourceRecord(record.key(), record.value(), new RecordHeaders(), record.from()));
    }

    /**
     * The record as it came; empty when its topic has it no more.
     *
     * @throws TimeoutException when the broker does not answer; the transaction is then aborted and done again
     */
    public Optional<SourceRecord> whole(Coordinates place) {
        TopicPartition partition = new TopicPartition(place.topic(), place.partition());
        KafkaConsumer<byte[], byte[]> reader = reader(partition);
        reader.seek(partition, place.offset());
        long start = System.nanoTime();
        while (System.nanoTime() - start < TIMEOUT.toNanos()) {
            try {
                List<ConsumerRecord<byte[], byte[]>> read = reader.poll(POLL).records(partition);
                if (!read.isEmpty()) {
                    return read.stream()
                            .filter(record -> record.offset() == place.offset())
                            .map(record -> new SourceRecord(record.key(), record.value(), record.headers(), place))
                            .findFirst();
                }
            } catch (OffsetOutOfRangeException gone) {
                return Optional.empty();
            }
            if (reader.position(partition) > place.offset()) {
                return Optional.empty();
            }
        }
        throw new TimeoutException(
                "record %d of %s was not read in %d s".formatted(place.offset(), partition, TIMEOUT.toSeconds()));
    }

    private KafkaConsumer<byte[], byte[]> reader(TopicPartition partition) {
        if (consumer == null) {
            Map<String, Object> settings =
                    new HashMap<>(new StreamsConfig(application).getRestoreConsumerConfigs("source-reader-" + task));
            settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
            settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1); // one batch, the least a broker sends
            consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }
        if (!consumer.assignment().contains(partition)) {
            consumer.assign(List.of(partition));
        }
        return consumer;
    }

    @Override
    public void close() {
        if (consumer != null) {
            consumer.close();
        }
    }
}
