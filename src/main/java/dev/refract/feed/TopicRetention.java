package dev.refract.feed;

import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.CLEANUP_POLICY_DELETE;
import static org.apache.kafka.common.config.TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.RETENTION_MS_CONFIG;

import dev.refract.feed.dataset.FeedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;

/**
 * How far back a topic remembers. Kafka deletes by timestamp, ours is the event time, and a data set is
 * older than the seven days that are the default.
 */
public final class TopicRetention {
    private static final String FOREVER = "-1";

    private TopicRetention() {}

    /** A topic with the cluster's number of partitions and replicas that forgets nothing for its age. */
    static NewTopic unlimited(String topic) {
        return new NewTopic(topic, Optional.empty(), Optional.empty()).configs(Map.of(RETENTION_MS_CONFIG, FOREVER));
    }

    /**
     * Before which event time {@code topic} deletes a sample for its age; {@link Instant#MIN} when it keeps
     * everything, goes by arrival, or does not let us know.
     */
    public static Instant oldestRetained(Admin admin, String topic, Instant now) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            long millis = Long.parseLong(config.get(RETENTION_MS_CONFIG).value());
            boolean deletes = config.get(CLEANUP_POLICY_CONFIG).value().contains(CLEANUP_POLICY_DELETE);
            boolean byEventTime =
                    config.get(MESSAGE_TIMESTAMP_TYPE_CONFIG).value().equals("CreateTime");
            return deletes && byEventTime && millis >= 0 ? now.minusMillis(millis) : Instant.MIN;
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
