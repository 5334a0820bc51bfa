package dev.refract.containers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Exactly once: the disk of a broker that leads partitions of the pipeline is full, so that it ends. */
@ExtendWith(OnCluster.class)
@EnabledIfSystemProperty(named = "refract.cluster.faults", matches = "true")
class FullDiskIT {
    private static final int PORTION = 400;
    private static final int MEGABYTES = 48;
    private static final int SMALL = 4;
    private static final String FILLER = "filler";

    private final TestBed bed;

    FullDiskIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void aDiskIsFull() throws Exception {
        Cluster cluster = bed.cluster();
        try (Node small = cluster.brokerWithSmallDisk(MEGABYTES)) {
            small.start();
            Cluster.patiently()
                    .ignoreExceptions()
                    .until(() -> cluster.admin().describeCluster().nodes().get().size() == SMALL);
            cluster.createTopic(
                    new NewTopic(FILLER, Map.of(0, List.of(SMALL))).configs(Map.of("min.insync.replicas", "1")));
            try (Scenario scenario = bed.scenario("full-disk", List.of(SMALL, 1, 2))) {
                scenario.start("a", "b").send(PORTION);
                scenario.awaitProgress(PORTION);

                fillUntilDown(small);
                scenario.send(PORTION);
                scenario.awaitProgress(2 * PORTION);

                cluster.admin().deleteTopics(List.of(FILLER)).all().get();
                small.start();
                scenario.send(PORTION);
                scenario.verify();
                moveAway();
            }
        }
        Cluster.patiently().ignoreExceptions().until(() -> {
            cluster.admin().unregisterBroker(SMALL).all().get();
            return true;
        });
    }

    private void fillUntilDown(Node broker) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bed.cluster().bootstrapServers(),
                "retries",
                0,
                "delivery.timeout.ms",
                3000,
                "request.timeout.ms",
                2000,
                "max.block.ms",
                2000,
                "linger.ms",
                0,
                "enable.idempotence",
                false);
        byte[] megabyte = "x".repeat(900_000).getBytes(UTF_8);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            Cluster.patiently().until(() -> {
                var unused = producer.send(new ProducerRecord<>(FILLER, 0, null, megabyte));
                return !broker.isRunning();
            });
        }
    }

    /** What lies on the broker would wait for it for ever; others take it over, as when a machine is retired. */
    private void moveAway() throws Exception {
        Map<TopicPartition, Optional<NewPartitionReassignment>> moves = new HashMap<>();
        for (TopicDescription topic : bed.cluster().topics()) {
            topic.partitions().stream()
                    .filter(FullDiskIT::isOnSmall)
                    .forEach(partition -> moves.put(
                            new TopicPartition(topic.name(), partition.partition()),
                            Optional.of(new NewPartitionReassignment(List.of(1, 2, 3)))));
        }
        bed.cluster().admin().alterPartitionReassignments(moves).all().get();
        Cluster.patiently()
                .ignoreExceptions()
                .until(() -> bed.cluster().topics().stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .noneMatch(FullDiskIT::isOnSmall));
    }

    private static boolean isOnSmall(TopicPartitionInfo partition) {
        return partition.replicas().stream().anyMatch(node -> node.id() == SMALL);
    }
}
