package dev.refract.topology.application;

import dev.refract.kafka.AdminCall;
import dev.refract.kafka.TopicException;
import dev.refract.spec.Pipeline;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicListing;
import org.apache.kafka.common.Uuid;

/**
 * Notices that a topic of a running pipeline is deleted. Kafka's clients would wait for it to come back, with a warning a second
 * and no end; and a topic that is created again is another topic.
 */
final class TopicWatch {
    private final Admin admin;
    private final List<String> topics;
    private final Map<String, Uuid> ids;

    /** Begins to watch the source and the sinks, which exist. */
    TopicWatch(Admin admin, Pipeline pipeline) {
        this.admin = admin;
        this.topics = Stream.concat(Stream.of(pipeline.source().topic()), pipeline.sink().all().stream())
                .toList();
        this.ids = current();
    }

    /**
     * What to stop with when one of them is gone.
     *
     * @throws TopicException when the cluster does not answer
     */
    Optional<TopicException> missing() {
        Map<String, Uuid> now = current();
        List<String> gone = ids.keySet().stream()
                .filter(topic -> !ids.get(topic).equals(now.get(topic)))
                .toList();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(new TopicException((gone.size() == 1 ? "Topic " : "Topics ") + String.join(", ", gone)
                        + (gone.size() == 1 ? " was" : " were")
                        + " deleted while the pipeline ran; what was in there is lost, and refract reset begins anew"));
    }

    private Map<String, Uuid> current() {
        return AdminCall.of("its topics", admin.listTopics().listings()).stream()
                .filter(listing -> topics.contains(listing.name()))
                .collect(
                        Collectors.toMap(TopicListing::name, TopicListing::topicId, (one, other) -> one, TreeMap::new));
    }
}
