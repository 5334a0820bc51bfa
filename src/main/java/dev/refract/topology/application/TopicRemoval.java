package dev.refract.topology.application;

import dev.refract.kafka.AdminCall;
import dev.refract.kafka.TopicException;
import dev.refract.kafka.TopicOffsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.PolicyViolationException;

/** Removes topics, or the records in them. */
final class TopicRemoval {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Admin admin;

    TopicRemoval(Admin admin) {
        this.admin = admin;
    }

    /** All topics of the cluster. */
    Set<String> topics() {
        return AdminCall.of("its topics", admin.listTopics().names());
    }

    /** The removal of a topic, which returns when the topic is gone, so that it can be created again. */
    Removal ofTopic(String topic) {
        return new Removal("internal topic " + topic, () -> delete(topic));
    }

    /** The removal of the records that are in a topic now; empty for a topic without any. */
    Optional<Removal> ofRecords(String topic) {
        Map<TopicPartition, Long> begins = TopicOffsets.begins(admin, topic);
        Map<TopicPartition, Long> ends = TopicOffsets.ends(admin, topic, IsolationLevel.READ_UNCOMMITTED);
        return begins.equals(ends)
                ? Optional.empty()
                : Optional.of(new Removal("records of topic " + topic, () -> deleteRecords(topic, ends)));
    }

    private void deleteRecords(String topic, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        ends.forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
        try {
            AdminCall.of(
                    "the records of topic " + topic, admin.deleteRecords(all).all());
        } catch (TopicException e) {
            if (e.getCause() != null && e.getCause().getCause() instanceof PolicyViolationException) {
                throw new TopicException(
                        "Topic " + topic
                                + " is compacted, and Kafka deletes no records of such a topic: delete the topic"
                                + " itself",
                        e);
            }
            throw e;
        }
    }

    private void delete(String topic) {
        if (topics().contains(topic)) {
            AdminCall.of("topic " + topic, admin.deleteTopics(List.of(topic)).all());
        }
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (topics().contains(topic)) {
            if (System.nanoTime() > deadline) {
                throw new TopicException("Topic " + topic + " is still there a minute after it was deleted");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
