package dev.refract.containers;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What brokers of a test cluster have in common, as environment of apache/kafka's image. */
final class BrokerSettings {
    private BrokerSettings() {}

    /** For a cluster of {@code size} nodes {@code k1}, {@code k2} …; a record must be on all but one of them. */
    static Map<String, String> of(int size) {
        String replicas = Integer.toString(size);
        String inSync = Integer.toString(size - 1);
        return Map.ofEntries(
                Map.entry("CLUSTER_ID", "4L6g3nShT-eMCtK--X86sw"),
                Map.entry("KAFKA_HEAP_OPTS", "-Xmx320m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"),
                Map.entry("KAFKA_PROCESS_ROLES", "broker,controller"),
                Map.entry("KAFKA_CONTROLLER_QUORUM_VOTERS", voters(size)),
                Map.entry("KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER"),
                Map.entry("KAFKA_LISTENERS", "INSIDE://:19092,OUTSIDE://:9092,CONTROLLER://:9093"),
                Map.entry(
                        "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                        "INSIDE:PLAINTEXT,OUTSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("KAFKA_INTER_BROKER_LISTENER_NAME", "INSIDE"),
                Map.entry("KAFKA_DEFAULT_REPLICATION_FACTOR", replicas),
                Map.entry("KAFKA_MIN_INSYNC_REPLICAS", inSync),
                Map.entry("KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", replicas),
                Map.entry("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "6"),
                Map.entry("KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", replicas),
                Map.entry("KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", inSync),
                Map.entry("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "6"),
                Map.entry("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0"),
                Map.entry("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false"),
                Map.entry("KAFKA_LOG_CLEANER_DEDUPE_BUFFER_SIZE", "8388608"),
                Map.entry("KAFKA_LOG_DIRS", "/var/lib/kafka/data"));
    }

    private static String voters(int size) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(number -> number + "@k" + number + ":9093")
                .collect(Collectors.joining(","));
    }
}
