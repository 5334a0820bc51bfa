package dev.refract.topology.application;

import dev.refract.kafka.AdminCall;
import dev.refract.kafka.TopicException;
import dev.refract.kafka.TopicOffsets;
import dev.refract.spec.Pipeline;
import java.util.Collection;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;

/**
 * Holds the changelogs of a pipeline against its committed position, before Kafka Streams starts: it would create a missing one
 * and go on, with ids that it does not know and classes that it has never seen. A changelog is compacted and never cut, so
 * its first offset is 0.
 */
final class ChangelogCheck {
    private final Admin admin;
    private final Pipeline pipeline;

    ChangelogCheck(Admin admin, Pipeline pipeline) {
        this.admin = admin;
        this.pipeline = pipeline;
    }

    /**
     * Only for a pipeline that has committed a position.
     *
     * @param stores those that it had when it did
     * @throws TopicException when one of their changelogs is missing or was cut
     */
    void require(Collection<String> stores) {
        Set<String> there = AdminCall.of("its topics", admin.listTopics().names());
        for (String store : stores) {
            String topic = topic(store);
            if (!there.contains(topic)) {
                throw damaged(topic, "is missing");
            }
            TopicOffsets.begins(admin, topic).forEach((partition, begin) -> {
                if (begin > 0) {
                    throw damaged(
                            topic,
                            "has lost its records before offset " + begin + " of partition " + partition.partition());
                }
            });
        }
    }

    /** Whether the changelog of a store, which is there, has never held a record. */
    boolean isEmpty(String store) {
        return TopicOffsets.ends(admin, topic(store), IsolationLevel.READ_UNCOMMITTED).values().stream()
                .allMatch(end -> end == 0);
    }

    /** What to stop with when the changelog of a store is empty though it has to hold something. */
    TopicException empty(String store) {
        return damaged(topic(store), "is empty");
    }

    private String topic(String store) {
        return pipeline.applicationId() + "-" + store + "-changelog";
    }

    private TopicException damaged(String topic, String what) {
        return new TopicException("Topic " + topic + " " + what + ", but " + pipeline.qualifiedName()
                + " has worked and kept its state there, so it would decide as if nothing had come before: begin anew with"
                + " refract reset --sinks, or take a new version with sinks of its own");
    }
}
