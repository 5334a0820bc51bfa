package dev.refract.topology.application;

import dev.refract.kafka.AdminCall;
import dev.refract.kafka.TopicException;
import dev.refract.kafka.Topics;
import dev.refract.spec.Pipeline;
import dev.refract.spec.Sinks;
import dev.refract.topology.round.RoundSource;
import dev.refract.topology.round.RoundTopics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** The topics of one pipeline: made where they are missing, checked where they are there. */
public final class PipelineTopics {
    /** Retention and acceptance go by the timestamp, and a sample's is when it happened, perhaps years ago. */
    private static final Map<String, String> KEPT = Map.of(
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
            Long.toString(Long.MAX_VALUE));

    private final Admin admin;
    private final Duration timeout;

    public PipelineTopics(Admin admin, Duration timeout) {
        this.admin = admin;
        this.timeout = timeout;
    }

    /**
     * Sees to it that the source exists, that the sinks exist (a missing one gets the source's number of
     * partitions and keeps its records for ever) and that they take records of the size the pipeline may write.
     *
     * @return largest record, in bytes, that the dead-letter topic takes
     */
    public int prepare(Pipeline pipeline, short replication) {
        int partitions = partitionsOf(pipeline.source().topic());
        Sinks sinks = pipeline.sink();
        List<String> names = sinks.all();
        new Topics(admin, timeout)
                .ensure(names.stream()
                        .filter(name -> !exists(name))
                        .map(name -> new NewTopic(name, partitions, replication).configs(KEPT))
                        .toList());
        if (RoundSource.of(pipeline) instanceof RoundSource.Live live) {
            prepare(live.topics(), pipeline.source().topic(), partitions, replication);
        }
        Map<String, Integer> largest = largestRecords(names);
        for (String name : names) {
            if (largest.get(name) < pipeline.limits().maxRecordBytes()) {
                throw new TopicException("Topic " + name + " takes records of at most " + largest.get(name)
                        + " bytes, but max_record_bytes is "
                        + pipeline.limits().maxRecordBytes()
                        + ": raise the topic's max.message.bytes or lower max_record_bytes");
            }
        }
        return largest.get(sinks.rejected());
    }

    /** Kafka Streams does not check that a task's two sources go together; a round would miss a task. */
    private void prepare(RoundTopics topics, String source, int partitions, short replication) {
        for (String name : List.of(topics.control(), topics.log())) {
            if (exists(name) && partitionsOf(name) != partitions) {
                throw new TopicException("Topic " + name + " has " + partitionsOf(name) + " partitions, but " + source
                        + ", the pipeline's source, has " + partitions
                        + ": delete it, or take a new version of the pipeline");
            }
        }
        new Topics(admin, timeout)
                .ensure(List.of(
                        new NewTopic(topics.counts(), 1, replication).configs(RoundTopics.NEWEST),
                        new NewTopic(topics.control(), partitions, replication).configs(RoundTopics.NEWEST),
                        new NewTopic(topics.log(), partitions, replication).configs(RoundTopics.EVERYTHING)));
    }

    private boolean exists(String topic) {
        return AdminCall.of("its topics", admin.listTopics().names()).contains(topic);
    }

    private int partitionsOf(String source) {
        if (!exists(source)) {
            throw new TopicException(
                    "Topic " + source + ", the pipeline's source, does not exist, or the right Read on it is missing:"
                            + " create it, ingest into it first, or grant the right");
        }
        return AdminCall.of(
                        "topic " + source,
                        admin.describeTopics(List.of(source)).topicNameValues().get(source))
                .partitions()
                .size();
    }

    private Map<String, Integer> largestRecords(List<String> topics) {
        List<ConfigResource> resources = topics.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Integer> largest = new HashMap<>();
        admin.describeConfigs(resources).values().forEach((topic, answer) -> {
            String most = AdminCall.of("the settings of topic " + topic.name(), answer)
                    .get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG)
                    .value();
            largest.put(topic.name(), Integer.parseInt(most));
        });
        return largest;
    }
}
