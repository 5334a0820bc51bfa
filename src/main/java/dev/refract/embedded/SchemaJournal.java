package dev.refract.embedded;

import dev.refract.embedded.registry.JournalEntry;
import dev.refract.embedded.registry.RegistryFault;
import dev.refract.embedded.registry.RegistryJournal;
import dev.refract.embedded.registry.RegistryReplay;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The registry's memory: a compacted topic of one partition, so that changes have one order.
 * One process writes it, which the lock on the data directory sees to.
 */
final class SchemaJournal implements RegistryJournal, AutoCloseable {

    private static final String TOPIC = "_schemas";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MAX_REQUEST_BYTES = 8 * 1024 * 1024;

    private final KafkaProducer<byte[], byte[]> producer;
    private final String clusterId;
    private boolean uncertain;

    private SchemaJournal(KafkaProducer<byte[], byte[]> producer, String clusterId) {
        this.producer = producer;
        this.clusterId = clusterId;
    }

    /** Creates the topic if need be, replays it from its beginning to its end, and opens it for writing. */
    static SchemaJournal open(KafkaConnection connection, RegistryReplay replay) {
        String clusterId;
        try (Admin admin = connection.admin()) {
            var topic = new NewTopic(TOPIC, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
            new Topics(admin, PATIENCE).ensure(List.of(topic));
            clusterId = admin.describeCluster().clusterId().get();
        } catch (ExecutionException e) {
            throw new EmbeddedException(
                    "The embedded broker does not tell its cluster id: "
                            + e.getCause().getMessage(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Interrupted while the embedded schema registry started", e);
        }
        replay(connection, replay);
        return new SchemaJournal(
                connection.producer(
                        Map.of(
                                "acks",
                                "all",
                                "max.request.size",
                                MAX_REQUEST_BYTES,
                                "max.block.ms",
                                PATIENCE.toMillis(),
                                "delivery.timeout.ms",
                                Math.toIntExact(PATIENCE.toMillis()),
                                "request.timeout.ms",
                                Math.toIntExact(PATIENCE.toMillis() / 2)),
                        new ByteArraySerializer(),
                        new ByteArraySerializer()),
                clusterId);
    }

    /** The id of the cluster whose topic it is. */
    String clusterId() {
        return clusterId;
    }

    /**
     * Writes a change and returns when the broker has it.
     *
     * @throws RegistryFault if it may not have it. Nobody knows then whether it will appear on the next
     *     replay, so that nothing more is written until then
     */
    @Override
    public void append(JournalEntry entry) {
        if (uncertain) {
            throw RegistryFault.storeFailed("an earlier write failed; restart to read what was kept");
        }
        try {
            producer.send(new ProducerRecord<>(TOPIC, 0, entry.key(), entry.value()))
                    .get();
        } catch (ExecutionException e) {
            uncertain = true;
            throw RegistryFault.storeFailed(e.getCause().toString());
        } catch (InterruptedException e) {
            uncertain = true;
            Thread.currentThread().interrupt();
            throw RegistryFault.storeFailed("interrupted");
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private static void replay(KafkaConnection connection, RegistryReplay replay) {
        var partition = new TopicPartition(TOPIC, 0);
        // a consumer cannot close before the broker has answered its last fetch
        try (var consumer = connection.consumer(Map.of("fetch.max.wait.ms", 10))) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = Optional.ofNullable(
                            consumer.endOffsets(List.of(partition), PATIENCE).get(partition))
                    .orElseThrow(() -> new EmbeddedException("Topic " + TOPIC + " cannot be read"));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(partition, PATIENCE) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> replay.add(r.offset(), r.key(), r.value()));
                if (System.nanoTime() > deadline) {
                    throw new EmbeddedException(
                            "Topic " + TOPIC + " could not be read to its end within " + PATIENCE.toSeconds() + " s");
                }
            }
        }
    }
}
