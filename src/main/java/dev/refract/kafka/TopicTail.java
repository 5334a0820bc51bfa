package dev.refract.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * Follows topics from their beginning, as a committed reader that joins no group. Topics that are not
 * there yet are taken up when they are. One thread reads; any may stop it.
 */
public final class TopicTail implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Set<String> topics;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Set<TopicPartition> assigned = new HashSet<>();
    private volatile boolean stopped;

    /** A reader that has read nothing. */
    public TopicTail(KafkaConnection connection, List<String> topics) {
        this.topics = new LinkedHashSet<>(topics);
        Map<String, Object> settings = Map.of(
                "isolation.level",
                "read_committed",
                "enable.auto.commit",
                false,
                "allow.auto.create.topics",
                false,
                "max.partition.fetch.bytes",
                8 << 20);
        consumer = connection.consumer(settings);
    }

    /**
     * Hands on what is there now, for as long as {@code most} at most.
     *
     * @return whether that was all of it
     */
    public boolean catchUp(Duration most, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        long until = System.nanoTime() + most.toNanos();
        try {
            assign();
            Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
            while (!reached(ends) && System.nanoTime() < until && !stopped) {
                consumer.poll(POLL).forEach(each);
            }
            return reached(ends);
        } catch (WakeupException stopping) {
            return false;
        }
    }

    /** Hands on what comes within {@code time}, and returns when it is over or the reader is stopped. */
    public void follow(Duration time, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        long until = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toNanos(); left > 0 && !stopped; left = until - System.nanoTime()) {
                consumer.poll(Duration.ofNanos(left)).forEach(each);
            }
        } catch (WakeupException stopping) {
            stopped = true;
        }
    }

    /** The end of every partition of a topic that is followed, as a committed reader sees it. */
    public Map<Integer, Long> ends(String topic) {
        List<TopicPartition> partitions = assigned.stream()
                .filter(partition -> partition.topic().equals(topic))
                .toList();
        Map<Integer, Long> ends = new HashMap<>();
        consumer.endOffsets(partitions).forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    /** Whether somebody has stopped the reader. */
    public boolean stopped() {
        return stopped;
    }

    /** Ends what the reader is waiting for, from any thread. */
    public void stop() {
        stopped = true;
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Takes up the partitions of topics that were not there before, from their beginning. */
    private void assign() {
        Set<TopicPartition> fresh = new HashSet<>();
        if (assigned.stream().map(TopicPartition::topic).distinct().count() < topics.size()) {
            Map<String, List<PartitionInfo>> there = consumer.listTopics();
            topics.stream()
                    .filter(there::containsKey)
                    .flatMap(topic -> there.get(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .filter(partition -> !assigned.contains(partition))
                    .forEach(fresh::add);
        }
        if (!fresh.isEmpty()) {
            assigned.addAll(fresh);
            consumer.assign(assigned);
            consumer.seekToBeginning(fresh);
        }
    }
}
