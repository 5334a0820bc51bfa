package dev.refract.topology.application;

import dev.refract.kafka.AdminCall;
import dev.refract.spec.Pipeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * Transactions that are open in the source and in the changelogs of a pipeline. A committed reader waits
 * in front of them, and so does a restore: one that never ends is why a pipeline stands still.
 *
 * <p>One that no coordinator knows any more hangs: it never ends by itself. Kafka's own tool
 * (kafka-transactions, find-hanging and abort) can, by a marker in the partition. To abort is wrong when the
 * rest of the transaction was committed, so it is left to a person.
 */
final class OpenTransactions {
    private final Admin admin;
    private final Pipeline pipeline;

    OpenTransactions(Admin admin, Pipeline pipeline) {
        this.admin = admin;
        this.pipeline = pipeline;
    }

    /**
     * An open transaction in one partition.
     *
     * @param start offset of its first record
     */
    record Open(TopicPartition partition, long start, long producer, int epoch) {
        private static Open of(TopicPartition partition, ProducerState producer) {
            return new Open(
                    partition,
                    producer.currentTransactionStartOffset().orElseThrow(),
                    producer.producerId(),
                    producer.producerEpoch());
        }

        @Override
        public String toString() {
            return partition + " from offset " + start + " by producer " + producer + ", epoch " + epoch;
        }
    }

    /** All of them, in the order of the partitions. */
    List<Open> all() {
        List<String> topics = AdminCall.of("its topics", admin.listTopics().names()).stream()
                .filter(name -> name.equals(pipeline.source().topic()) || own(name))
                .toList();
        List<TopicPartition> partitions = partitions(
                AdminCall.of("topics " + topics, admin.describeTopics(topics).allTopicNames())
                        .values());
        Map<TopicPartition, PartitionProducerState> producers = AdminCall.of(
                "the producers of topics " + topics,
                admin.describeProducers(partitions).all());
        List<Open> open = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            producers.get(partition).activeProducers().stream()
                    .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                    .forEach(producer -> open.add(Open.of(partition, producer)));
        }
        return open;
    }

    /** What is known of each, in a line for the log. */
    List<String> describe() {
        return all().stream()
                .map(open -> open + ", for the coordinator "
                        + transaction(open)
                                .map(transaction -> transaction.state().toString())
                                .orElse("none"))
                .toList();
    }

    /** The transaction as a coordinator has it, which therefore will end; empty when none has. */
    private Optional<TransactionDescription> transaction(Open open) {
        ListTransactionsOptions ofProducer = new ListTransactionsOptions().filterProducerIds(Set.of(open.producer()));
        return AdminCall.of(
                        "producer " + open.producer(),
                        admin.listTransactions(ofProducer).all())
                .stream()
                .map(listing -> AdminCall.of(
                        "transaction " + listing.transactionalId(),
                        admin.describeTransactions(List.of(listing.transactionalId()))
                                .description(listing.transactionalId())))
                .filter(transaction -> transaction.topicPartitions().contains(open.partition()))
                .findFirst();
    }

    private boolean own(String topic) {
        return topic.startsWith(pipeline.applicationId() + "-");
    }

    private static List<TopicPartition> partitions(Collection<TopicDescription> topics) {
        return topics.stream()
                .sorted(Comparator.comparing(TopicDescription::name))
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }
}
