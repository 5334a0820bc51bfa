package dev.refract.topology;

import dev.refract.spec.Pipeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * Transactions that are open in the source and in the changelogs of a pipeline. A committed reader waits
 * in front of them, and so does a restore: one that never ends is why a pipeline stands still.
 */
final class OpenTransactions {
    private final Admin admin;
    private final Pipeline pipeline;

    OpenTransactions(Admin admin, Pipeline pipeline) {
        this.admin = admin;
        this.pipeline = pipeline;
    }

    /** One line each: partition, offset at which it begins, producer; in the order of the partitions. */
    List<String> describe() {
        List<String> topics = Answers.of("its topics", admin.listTopics().names()).stream()
                .filter(name ->
                        name.equals(pipeline.source().topic()) || name.startsWith(pipeline.applicationId() + "-"))
                .sorted()
                .toList();
        List<TopicPartition> partitions = partitions(
                Answers.of("topics " + topics, admin.describeTopics(topics).allTopicNames())
                        .values());
        Map<TopicPartition, PartitionProducerState> producers = Answers.of(
                "the producers of topics " + topics,
                admin.describeProducers(partitions).all());
        List<String> lines = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            producers
                    .get(partition)
                    .activeProducers()
                    .forEach(producer -> producer.currentTransactionStartOffset()
                            .ifPresent(start -> lines.add(partition + " from offset " + start + " by producer "
                                    + producer.producerId() + ", epoch " + producer.producerEpoch())));
        }
        return lines;
    }

    private static List<TopicPartition> partitions(Collection<TopicDescription> topics) {
        return topics.stream()
                .sorted(Comparator.comparing(TopicDescription::name))
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }
}
