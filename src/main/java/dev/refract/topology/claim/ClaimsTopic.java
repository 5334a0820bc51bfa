package dev.refract.topology.claim;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.kafka.AdminCall;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicException;
import dev.refract.kafka.TopicReader;
import dev.refract.kafka.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of all claims on a cluster: one partition, so that there is a first and a second; compacted, so that it is small. */
final class ClaimsTopic {
    /** Its name. */
    static final String NAME = "refract-claims";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Admin admin;
    private final KafkaConnection connection;

    ClaimsTopic(Admin admin, KafkaConnection connection) {
        this.admin = admin;
        this.connection = connection;
    }

    /**
     * Creates it where it is missing.
     *
     * @param replication replicas of the new topic; −1 for the cluster's default
     */
    void create(short replication) {
        if (!exists()) {
            new Topics(admin, TIMEOUT)
                    .ensure(List.of(new NewTopic(NAME, 1, replication)
                            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT))));
        }
    }

    /** All claims that stand; none where the topic is missing. */
    ClaimLog read() {
        ClaimLog log = new ClaimLog();
        if (exists()) {
            TopicReader.forEach(connection, NAME, record -> {
                if (record.key() != null) {
                    log.take(
                            new String(record.key(), UTF_8),
                            Optional.ofNullable(record.value()).flatMap(ClaimFormat::decode));
                }
            });
        }
        return log;
    }

    /** Writes claims down, in this order. */
    void make(List<Claim> claims) {
        Map<String, byte[]> records = new LinkedHashMap<>();
        claims.forEach(claim -> records.put(claim.key(), ClaimFormat.encode(claim)));
        write(records);
    }

    /** Gives claims up. */
    void giveUp(List<Claim> claims) {
        Map<String, byte[]> records = new LinkedHashMap<>();
        claims.forEach(claim -> records.put(claim.key(), null));
        write(records);
    }

    private boolean exists() {
        return AdminCall.of("its topics", admin.listTopics().names()).contains(NAME);
    }

    private void write(Map<String, byte[]> records) {
        if (records.isEmpty()) {
            return;
        }
        try (var producer =
                connection.producer(Map.of("acks", "all"), new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            records.forEach(
                    (key, value) -> sent.add(producer.send(new ProducerRecord<>(NAME, key.getBytes(UTF_8), value))));
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicException("Interrupted while writing to topic " + NAME, e);
        } catch (ExecutionException e) {
            throw new TopicException(
                    "Cannot write to topic " + NAME + ": " + e.getCause().getMessage(), e);
        }
    }
}
