package dev.refract.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Exactly once: every topic of a pipeline has three replicas, nothing counts as written that one broker alone has, and
 * brokers may go and come, in order or not.
 */
@ExtendWith(OnCluster.class)
@EnabledIfSystemProperty(named = "refract.cluster.faults", matches = "true")
class ReplicationIT {
    private static final int PORTION = 400;

    private final TestBed bed;

    ReplicationIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void nothingIsCommittedWithoutASecondReplica() throws Exception {
        try (Scenario scenario = bed.scenario("replication")) {
            scenario.start("a", "b", "c").send(PORTION);
            scenario.awaitProgress(PORTION);
            assertThat(topicsOf(scenario))
                    .hasSizeGreaterThan(scenario.pipeline().sinks().size())
                    .allSatisfy(topic -> assertThat(topic.partitions())
                            .allSatisfy(partition ->
                                    assertThat(partition.replicas()).hasSize(3)));
            scenario.send(PORTION);

            bed.cluster().broker(2).kill();
            bed.cluster().broker(3).kill();
            bed.cluster().heal();
            scenario.send(PORTION);

            scenario.verify();
        }
    }

    private List<TopicDescription> topicsOf(Scenario scenario) throws Exception {
        Set<String> names = bed.cluster().admin().listTopics().names().get().stream()
                .filter(name -> name.startsWith(scenario.pipeline().name()))
                .collect(Collectors.toSet());
        return List.copyOf(bed.cluster()
                .admin()
                .describeTopics(names)
                .allTopicNames()
                .get()
                .values());
    }

    @Test
    void brokersRestartOneAfterTheOther() {
        try (Scenario scenario = bed.scenario("rolling-brokers")) {
            scenario.start("a", "b");
            for (Node broker : bed.cluster().brokers()) {
                scenario.send(PORTION);
                broker.stop();
                scenario.send(PORTION);
                bed.cluster().heal();
            }
            scenario.verify();
        }
    }

    @Test
    void twoBrokersDoNotHearEachOther() {
        org.junit.jupiter.api.Assumptions.assumeTrue(Engine.hasImage("tools"), "there is no iptables");
        try (Scenario scenario = bed.scenario("partition")) {
            scenario.start("a", "b").send(PORTION);
            Node first = bed.cluster().broker(1);
            Node second = bed.cluster().broker(2);

            first.cutOff(second);
            scenario.instance("a").cutOff(bed.cluster().broker(3));
            scenario.send(PORTION);
            first.reconnect(second);
            scenario.instance("a").reconnect(bed.cluster().broker(3));

            scenario.verify();
        }
    }
}
