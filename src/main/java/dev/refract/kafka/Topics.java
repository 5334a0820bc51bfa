package dev.refract.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Makes sure that topics are there, have the partitions they should have, and take records.
 *
 * <p>A topic that was just created is not yet a topic one may write to: an idempotent producer that
 * meets a partition before its leader is settled can lose its first batch (KAFKA-15591). Every
 * partition is therefore asked for its end offset until it answers.
 */
public final class Topics {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Admin admin;
    private final Duration timeout;

    /**
     * @param admin the cluster; stays open
     * @param timeout how long one call may take in all
     */
    public Topics(Admin admin, Duration timeout) {
        this.admin = admin;
        this.timeout = timeout;
    }

    /**
     * Creates those of the topics that are missing and returns when all of them take records.
     * Settings of a topic that exists are left as its owner made them.
     *
     * @param wanted names, partition counts and settings; a count of −1 accepts any
     * @throws TopicException if an existing topic has another number of partitions, if a topic cannot be
     *     created, or if a partition does not answer in time
     */
    public void ensure(Collection<NewTopic> wanted) {
        long deadline = System.nanoTime() + timeout.toNanos();
        Map<String, TopicDescription> existing = describeExisting(wanted);
        List<NewTopic> missing = wanted.stream()
                .filter(topic -> !existing.containsKey(topic.name()))
                .toList();
        create(missing);
        for (NewTopic topic : wanted) {
            TopicDescription found = existing.get(topic.name());
            int partitions = found == null
                    ? partitionsOfNew(topic, deadline)
                    : found.partitions().size();
            requirePartitions(topic, partitions);
            awaitLeaders(topic.name(), partitions, deadline);
        }
    }

    private Map<String, TopicDescription> describeExisting(Collection<NewTopic> wanted) {
        List<String> names = wanted.stream().map(NewTopic::name).toList();
        Map<String, TopicDescription> existing = new LinkedHashMap<>();
        admin.describeTopics(names).topicNameValues().forEach((name, future) -> {
            try {
                existing.put(name, get(future));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw new TopicException("Topic " + name + " cannot be examined: " + reason(e), e);
                }
            }
        });
        return existing;
    }

    private void create(List<NewTopic> missing) {
        admin.createTopics(missing).values().forEach((name, future) -> {
            try {
                get(future);
            } catch (ExecutionException e) {
                // someone else was faster; its partitions are checked like those of any existing topic
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new TopicException("Topic " + name + " cannot be created: " + reason(e), e);
                }
            }
        });
    }

    private int partitionsOfNew(NewTopic topic, long deadline) {
        return retry(
                topic.name(),
                deadline,
                () -> get(admin.describeTopics(List.of(topic.name()))
                                .topicNameValues()
                                .get(topic.name()))
                        .partitions()
                        .size());
    }

    private static void requirePartitions(NewTopic topic, int found) {
        if (topic.numPartitions() > 0 && topic.numPartitions() != found) {
            throw new TopicException(
                    "Topic %s has %d partitions, expected %d: use another topic, or change the expected"
                                    .formatted(topic.name(), found, topic.numPartitions())
                            + " number to what the topic has");
        }
    }

    private void awaitLeaders(String topic, int partitions, long deadline) {
        Map<TopicPartition, OffsetSpec> ends = IntStream.range(0, partitions)
                .boxed()
                .collect(Collectors.toMap(p -> new TopicPartition(topic, p), p -> OffsetSpec.latest()));
        retry(topic, deadline, () -> {
            var options = new ListOffsetsOptions().timeoutMs(millisUntil(deadline));
            return get(admin.listOffsets(ends, options).all());
        });
    }

    private interface Attempt<T> {
        T run() throws ExecutionException;
    }

    private <T> T retry(String topic, long deadline, Attempt<T> attempt) {
        while (true) {
            try {
                return attempt.run();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException) || System.nanoTime() >= deadline) {
                    throw new TopicException("Topic " + topic + " is not ready for records: " + reason(e), e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private <T> T get(KafkaFuture<T> future) throws ExecutionException {
        try {
            return future.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicException("Interrupted while waiting for the cluster", e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new TopicException("The cluster did not answer within " + timeout.toSeconds() + " s", e);
        }
    }

    private static int millisUntil(long deadline) {
        return Math.toIntExact(
                Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
    }

    private static String reason(ExecutionException e) {
        Throwable cause = e.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
