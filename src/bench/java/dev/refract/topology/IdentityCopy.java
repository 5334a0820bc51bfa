package dev.refract.topology;

import dev.refract.spec.Pipeline;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
import dev.refract.topology.application.SourceProgress;
import dev.refract.topology.application.StreamsSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/**
 * The least that Kafka Streams can do: bytes from a pipeline's source to its training sink, unchanged,
 * under the pipeline's own {@link StreamsSettings}; of every key once, if the pipeline deduplicates. What
 * it reaches is the ceiling of any pipeline here.
 */
public final class IdentityCopy implements AutoCloseable {
    private static final String SOURCE = "source";
    private static final String ONCE = "once";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final KafkaStreams streams;
    private final Admin admin;
    private final SourceProgress position;
    private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

    private IdentityCopy(KafkaStreams streams, Admin admin, SourceProgress position) {
        this.streams = streams;
        this.admin = admin;
        this.position = position;
    }

    /** Starts to copy; all topics must be there. */
    public static IdentityCopy start(Pipeline pipeline, Deployment deployment) {
        Properties settings = StreamsSettings.of(pipeline.applicationId(), deployment);
        Topology topology = topology(pipeline, new StreamsConfig(settings));
        Admin admin =
                Admin.create(Map.of("bootstrap.servers", deployment.connection().bootstrapServers()));
        SourceProgress position = new SourceProgress(admin, deployment.connection(), pipeline);
        IdentityCopy copy = new IdentityCopy(new KafkaStreams(topology, settings), admin, position);
        copy.streams.setUncaughtExceptionHandler(cause -> {
            copy.failure.complete(cause);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        copy.streams.start();
        return copy;
    }

    private static Topology topology(Pipeline pipeline, StreamsConfig settings) {
        Topology topology = new Topology(new TopologyConfig(settings))
                .addSource(
                        SOURCE,
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        pipeline.source().topic());
        String last = SOURCE;
        if (pipeline.source().deduplicate()) {
            topology.addProcessor(ONCE, new FirstOfKey(), SOURCE);
            last = ONCE;
        }
        return topology.addSink(
                "train", pipeline.sink().train(), new ByteArraySerializer(), new ByteArraySerializer(), last);
    }

    /** Waits as {@link Application#awaitDrained} does. */
    public Optional<Throwable> awaitDrained() {
        Map<TopicPartition, Long> goal = position.ends();
        while (!failure.isDone()) {
            if (position.reached(goal)) {
                return Optional.empty();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return Optional.of(failure.join());
    }

    @Override
    public void close() {
        streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(PATIENCE));
        admin.close();
    }
}
