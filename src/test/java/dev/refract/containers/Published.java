package dev.refract.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What stands in the sinks of a pipeline: how often each record is there, by topic, partition, key, headers and value.
 * Of values in Confluent's framing the number of the schema is left out, which each registry gives anew.
 */
record Published(Map<String, Integer> records) {
    /** How a reader treats transactions. */
    enum Level {
        READ_COMMITTED,
        READ_UNCOMMITTED;

        private String setting() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int FRAME = 5;

    /**
     * Reads topics from their beginnings to the ends that they have now. A committed reader waits for transactions that
     * are open there: their markers come after the producer was told that they are committed.
     */
    static Published read(String bootstrapServers, List<String> topics, Level level) {
        Map<TopicPartition, Long> ends;
        try (var consumer = consumer(bootstrapServers, Level.READ_UNCOMMITTED)) {
            ends = consumer.endOffsets(partitions(consumer, topics));
        }
        Map<String, Integer> records = new HashMap<>();
        try (var consumer = consumer(bootstrapServers, level)) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> records.merge(line(record), 1, Integer::sum));
            }
        }
        return new Published(Map.copyOf(records));
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers, Level level) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "isolation.level",
                level.setting(),
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, List<String> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        for (String topic : topics) {
            consumer.partitionsFor(topic)
                    .forEach(partition -> partitions.add(new TopicPartition(topic, partition.partition())));
        }
        return partitions;
    }

    private static String line(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder line = new StringBuilder(record.topic())
                .append('/')
                .append(record.partition())
                .append(' ')
                .append(new String(record.key(), UTF_8));
        for (Header header : record.headers()) {
            line.append(' ').append(header.key()).append('=').append(new String(header.value(), UTF_8));
        }
        return line.append(' ').append(digest(record.value())).toString();
    }

    private static String digest(byte[] value) {
        boolean framed = value.length > FRAME && value[0] == 0;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(value, framed ? FRAME : 0, value.length - (framed ? FRAME : 0));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** How many records there are. */
    int count() {
        return records.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What is in one of two readings alone, or more often; a line for each, with {@code +} for more in this one. */
    List<String> differences(Published other) {
        return Stream.concat(records.keySet().stream(), other.records.keySet().stream())
                .distinct()
                .sorted()
                .filter(line -> more(line, other) != 0)
                .map(line -> "%+d %s".formatted(more(line, other), line))
                .toList();
    }

    private int more(String line, Published other) {
        return records.getOrDefault(line, 0) - other.records.getOrDefault(line, 0);
    }
}
