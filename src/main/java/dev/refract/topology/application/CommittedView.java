package dev.refract.topology.application;

import dev.refract.kafka.AdminCall;
import dev.refract.kafka.TopicOffsets;
import dev.refract.spec.Pipeline;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * What a committed reader sees of a pipeline's topics. A transaction that is committed becomes visible partition by
 * partition, as its markers are written: its source offsets can be there before its outputs are.
 */
final class CommittedView {
    private final Admin admin;
    private final Pipeline pipeline;

    CommittedView(Admin admin, Pipeline pipeline) {
        this.admin = admin;
        this.pipeline = pipeline;
    }

    /** The end of every partition that the pipeline writes, open transactions included. */
    Map<TopicPartition, Long> written() {
        return ends(IsolationLevel.READ_UNCOMMITTED);
    }

    /** Whether a committed reader can read, or skip as aborted, all that was written before these ends. */
    boolean covers(Map<TopicPartition, Long> written) {
        Map<TopicPartition, Long> visible = ends(IsolationLevel.READ_COMMITTED);
        return written.entrySet().stream()
                .allMatch(end -> visible.getOrDefault(end.getKey(), Long.MAX_VALUE) >= end.getValue());
    }

    private Map<TopicPartition, Long> ends(IsolationLevel level) {
        List<String> sinks = pipeline.sink().all();
        Map<TopicPartition, Long> ends = new HashMap<>();
        AdminCall.of("its topics", admin.listTopics().names()).stream()
                .filter(topic -> sinks.contains(topic) || topic.startsWith(pipeline.applicationId() + "-"))
                .forEach(topic -> ends.putAll(TopicOffsets.ends(admin, topic, level)));
        return ends;
    }
}
