package dev.refract.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Exactly once: three instances on three brokers, in containers; instances and brokers are killed with SIGKILL, one and
 * all, while records come. What is published in the end is compared, record by record and byte by byte, with a run
 * that nothing disturbed. At least once all instances are killed while their transactions hold records, which a reader
 * that does not wait for commits must see: so the comparison is of something.
 *
 * <p>Three kills of instances and two of brokers over 4,000 samples in {@code mvn verify}; {@code -Pproofs} makes it
 * 60 and 40 over a million, and with {@code -Drefract.golden=write} writes its table into the page of guarantees.
 */
@ExtendWith(OnCluster.class)
class ClusterKillIT {
    private static final int SAMPLES = Integer.getInteger("refract.cluster.samples", 4000);
    private static final int KILLS = Integer.getInteger("refract.cluster.kills", 3);
    private static final int BROKER_KILLS = Integer.getInteger("refract.cluster.broker.kills", 2);
    private static final String[] INSTANCES = {"a", "b", "c"};
    /** Of all events of a kind, one in so many takes all instances, or all brokers, at once. */
    private static final int ALL = 8;

    /** Records that arrive while all instances are frozen. */
    private static final int BETWEEN_COMMITS = 200;

    private final TestBed bed;
    private final Random random = new Random(20261127);
    private int kills;
    private int brokerKills;
    private int sent;

    ClusterKillIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void publishesWhatAnUndisturbedRunPublishes() throws Exception {
        try (Scenario scenario = bed.scenario("kills")) {
            scenario.start(INSTANCES).send(portion());
            scenario.awaitProgress(1);
            for (boolean ofBroker : events()) {
                CompletableFuture<Void> arriving = CompletableFuture.runAsync(() -> scenario.send(portion()));
                if (ofBroker) {
                    killBrokers(random.nextInt(ALL) == 0 ? 3 : 1);
                } else {
                    killInstance(scenario);
                }
                arriving.join();
            }
            killAllInTheirTransactions(scenario);
            scenario.send(Math.max(0, SAMPLES - sent));

            Scenario.Comparison compared = scenario.verify();
            assertThat(compared.undone()).isPositive();
            ProofPage.write(kills, brokerKills, compared);
        }
    }

    private int portion() {
        int portion = SAMPLES / (KILLS + BROKER_KILLS + 2);
        sent += portion;
        return portion;
    }

    private List<Boolean> events() {
        List<Boolean> events = new ArrayList<>(Collections.nCopies(KILLS, false));
        events.addAll(Collections.nCopies(BROKER_KILLS, true));
        Collections.shuffle(events, random);
        return events;
    }

    private void killInstance(Scenario scenario) {
        Node instance = scenario.instance(INSTANCES[random.nextInt(INSTANCES.length)]);
        instance.kill();
        kills++;
        instance.start();
    }

    private void killBrokers(int number) {
        List<Node> brokers = new ArrayList<>(bed.cluster().brokers());
        Collections.shuffle(brokers, random);
        brokers.subList(0, number).forEach(Node::kill);
        brokerKills += number;
        bed.cluster().heal();
    }

    /** They are frozen first, so that what is in an open transaction now is in an open transaction when they end. */
    private void killAllInTheirTransactions(Scenario scenario) throws Exception {
        boolean open = false;
        while (!open) {
            CompletableFuture<Void> arriving = CompletableFuture.runAsync(() -> scenario.send(BETWEEN_COMMITS));
            sent += BETWEEN_COMMITS;
            scenario.instances().forEach(Node::freeze);
            open = scenario.hasOpenRecords();
            scenario.instances().forEach(open ? Node::kill : Node::thaw);
            arriving.join();
        }
        kills += INSTANCES.length;
        scenario.start(INSTANCES);
    }
}
