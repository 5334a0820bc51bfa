package dev.refract.topology.application;

import dev.refract.kafka.KafkaConnection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Where and how a pipeline runs, as opposed to what it does.
 *
 * @param connection the Kafka cluster
 * @param stateDirectory where local stores are kept; deleting it costs a restore, nothing else
 * @param instance name of this instance, stable over restarts, so that a restarted one takes its place
 *     in the group at once
 * @param threads stream threads, at least 1
 * @param replication factor of internal topics and of sinks that are created; -1 for the broker's own
 * @param overrides settings of Kafka Streams that win over ours, processing guarantee excepted
 * @param stallTimeout how long it may have work and neither make a copy nor commit before it is started again; empty
 *     for {@code limits.stall_timeout_ms} of the pipeline
 */
public record Deployment(
        KafkaConnection connection,
        Path stateDirectory,
        String instance,
        int threads,
        short replication,
        Map<String, String> overrides,
        Optional<Duration> stallTimeout) {
    public Deployment {
        overrides = Map.copyOf(overrides);
    }

    /** With the stall timeout of the pipeline. */
    public Deployment(
            KafkaConnection connection,
            Path stateDirectory,
            String instance,
            int threads,
            short replication,
            Map<String, String> overrides) {
        this(connection, stateDirectory, instance, threads, replication, overrides, Optional.empty());
    }
}
