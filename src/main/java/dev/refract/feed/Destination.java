package dev.refract.feed;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;

/** Looks at a topic before anything is sent to it. */
final class Destination {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Destination() {}

    /**
     * Waits until every partition answers. An idempotent producer that begins on a topic just created may
     * otherwise lose its first batch (KAFKA-15591).
     *
     * @throws FeedException when one does not within 30 seconds
     */
    static void awaitReady(Admin admin, String topic) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                TopicDescription description = admin.describeTopics(List.of(topic))
                        .allTopicNames()
                        .get()
                        .get(topic);
                admin.listOffsets(description.partitions().stream()
                                .collect(Collectors.toMap(
                                        part -> new TopicPartition(topic, part.partition()),
                                        part -> OffsetSpec.latest())))
                        .all()
                        .get();
                return;
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() > deadline) {
                    throw new FeedException(
                            "topic " + topic + " does not answer: "
                                    + e.getCause().getMessage(),
                            e.getCause());
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FeedException("interrupted while waiting for topic " + topic, e);
            }
        }
    }

    /**
     * Before which event time the topic would delete a sample at once for being old; {@link Instant#MIN}
     * when it keeps everything, goes by arrival, or does not let us know.
     */
    static Instant horizon(Admin admin, String topic, Instant now) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            long retention = Long.parseLong(config.get(RETENTION_MS_CONFIG).value());
            boolean deletes = config.get(CLEANUP_POLICY_CONFIG).value().contains(CLEANUP_POLICY_DELETE);
            boolean byEventTime =
                    config.get(MESSAGE_TIMESTAMP_TYPE_CONFIG).value().equals("CreateTime");
            return deletes && byEventTime && retention >= 0 ? now.minusMillis(retention) : Instant.MIN;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return Instant.MIN;
            }
            throw new FeedException(
                    "cannot read the settings of topic " + topic + ": "
                            + e.getCause().getMessage(),
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FeedException("interrupted while looking at topic " + topic, e);
        }
    }
}
