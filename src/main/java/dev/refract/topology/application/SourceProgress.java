package dev.refract.topology.application;

import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicOffsets;
import dev.refract.kafka.TopicReader;
import dev.refract.spec.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How far an application has come in its source topic, as the group's committed offsets say. */
public final class SourceProgress {
    private final Admin admin;
    private final KafkaConnection connection;
    private final String group;
    private final String topic;

    public SourceProgress(Admin admin, KafkaConnection connection, Pipeline pipeline) {
        this.admin = admin;
        this.connection = connection;
        this.group = pipeline.applicationId();
        this.topic = pipeline.source().topic();
    }

    /** The end of every partition of the source, as a committed reader sees it. */
    public Map<TopicPartition, Long> ends() {
        return TopicOffsets.ends(admin, topic, IsolationLevel.READ_COMMITTED);
    }

    /** Whether a position was ever committed. */
    public boolean begun() {
        return !committed().isEmpty();
    }

    /**
     * Ranges of the source that were deleted before they were read, as {@code 0–664 of cells.labeled-0}. Of a pipeline that has
     * not begun, all that is deleted.
     */
    public List<String> deletedUnread() {
        Map<TopicPartition, Long> committed = committed();
        List<String> deleted = new ArrayList<>();
        TopicReader.beginnings(connection, topic).forEach((number, begin) -> {
            Long at = committed.get(new TopicPartition(topic, number));
            long next = at == null ? 0 : at;
            if (next < begin) {
                deleted.add(next + "–" + (begin - 1) + " of " + topic + "-" + number);
            }
        });
        return deleted.stream().sorted().toList();
    }

    /** Whether every partition is committed at least up to {@code goal}; empty partitions always are. */
    public boolean reached(Map<TopicPartition, Long> goal) {
        Map<TopicPartition, Long> committed = committed();
        return goal.entrySet().stream().allMatch(end -> {
            Long at = committed.get(end.getKey());
            return end.getValue() == 0 || (at != null && at >= end.getValue());
        });
    }

    /**
     * Whether a committed reader finds a record behind what is committed. Offsets alone do not tell: records
     * may have been deleted by age, or belong to transactions that were aborted.
     */
    boolean waits() {
        Map<TopicPartition, Long> committed = committed();
        return TopicReader.anyAfter(connection, topic, partition -> {
            Long at = committed.get(partition);
            return at == null ? 0 : at;
        });
    }

    /** Records committed, and records there are. */
    Application.Progress read() {
        long committed =
                committed().values().stream().mapToLong(Long::longValue).sum();
        long end = ends().values().stream().mapToLong(Long::longValue).sum();
        return new Application.Progress(committed, end);
    }

    private Map<TopicPartition, Long> committed() {
        return TopicOffsets.committed(admin, group, topic);
    }
}
