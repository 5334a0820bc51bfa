package dev.refract.topology.round;

import dev.refract.spec.Pipeline;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics by which the tasks of one pipeline share a balance.
 *
 * @param counts one partition; the newest counts of each source partition
 * @param control as many partitions as the source; the newest round, in each
 * @param log as many partitions as the source; which round is in force from which offset on, never deleted
 */
public record RoundTopics(String counts, String control, String log) {
    /** A round has a few dozen bytes for each class in each partition. */
    private static final String LARGEST_MESSAGE = Integer.toString(32 << 20);

    /** The newest record of each key is kept. */
    public static final Map<String, String> NEWEST = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            LARGEST_MESSAGE);

    /** Every record is kept, whatever its timestamp. */
    public static final Map<String, String> EVERYTHING =
            Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_MESSAGE);

    /** The topics of {@code pipeline}, named after its application. */
    public static RoundTopics of(Pipeline pipeline) {
        String application = pipeline.applicationId();
        return new RoundTopics(application + "-counts", application + "-rounds", application + "-round-log");
    }
}
