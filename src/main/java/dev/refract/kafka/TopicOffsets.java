package dev.refract.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Where the partitions of a topic begin and end, and how far a group has come in them. */
public final class TopicOffsets {
    private TopicOffsets() {}

    /** The first offset of each partition that is still there. */
    public static Map<TopicPartition, Long> begins(Admin admin, String topic) {
        return of(admin, topic, OffsetSpec.earliest(), IsolationLevel.READ_UNCOMMITTED);
    }

    /**
     * The offset behind the last record of each partition.
     *
     * @param level whether records of open transactions count
     */
    public static Map<TopicPartition, Long> ends(Admin admin, String topic, IsolationLevel level) {
        return of(admin, topic, OffsetSpec.latest(), level);
    }

    /** For each partition of a topic that {@code group} has come to, the offset of the next record that it reads. */
    public static Map<TopicPartition, Long> committed(Admin admin, String group, String topic) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        AdminCall.of(
                        "the offsets of group " + group,
                        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, offset) -> {
                    if (partition.topic().equals(topic) && offset != null) {
                        offsets.put(partition, offset.offset());
                    }
                });
        return offsets;
    }

    private static Map<TopicPartition, Long> of(Admin admin, String topic, OffsetSpec which, IsolationLevel level) {
        Map<TopicPartition, OffsetSpec> question = new HashMap<>();
        AdminCall.of(
                        "topic " + topic,
                        admin.describeTopics(List.of(topic)).topicNameValues().get(topic))
                .partitions()
                .forEach(partition -> question.put(new TopicPartition(topic, partition.partition()), which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        AdminCall.of(
                        "the offsets of topic " + topic,
                        admin.listOffsets(question, new ListOffsetsOptions(level))
                                .all())
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }
}
