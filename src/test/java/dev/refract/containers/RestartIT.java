package dev.refract.containers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Exactly once: instances are restarted in order, lose their disks, sleep through their session, and live an hour ahead. */
@ExtendWith(OnCluster.class)
@EnabledIfSystemProperty(named = "refract.cluster.faults", matches = "true")
class RestartIT {
    private static final int PORTION = 400;
    private static final int TERMINATED = 143;

    private final TestBed bed;

    RestartIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void instancesRestartOneAfterTheOther() {
        try (Scenario scenario = bed.scenario("rolling")) {
            scenario.start("a", "b", "c");
            for (String name : new String[] {"a", "b", "c"}) {
                scenario.send(PORTION);
                scenario.instance(name).stop();
                assertThat(scenario.instance(name).exitCode()).isEqualTo(TERMINATED);
                scenario.send(PORTION);
                scenario.start(name);
            }
            scenario.verify();
        }
    }

    @Test
    void aVersionTakesThePlaceOfAnother() {
        try (Scenario scenario = bed.scenario("upgrade")) {
            scenario.start("a").send(2 * PORTION);
            scenario.awaitProgress(PORTION);
            try (Scenario upgraded = scenario.upgrade()) {
                upgraded.start("b");
                scenario.verify();
                upgraded.send(PORTION);
                upgraded.verify();
            }
        }
    }

    /** After a crash local state is thrown away; here the broker that leads a changelog goes before it is read again. */
    @Test
    void aBrokerIsLostWhileStateIsRestored() throws Exception {
        try (Scenario scenario = bed.scenario("restoring")) {
            scenario.start("a").send(2 * PORTION);
            scenario.awaitProgress(2 * PORTION);
            scenario.instance("a").kill();
            Node leader = bed.cluster().broker(scenario.leaderOfAChangelog());

            // it takes requests and answers none, so that the restore cannot be over before it is gone
            leader.freeze();
            scenario.start("a");
            leader.kill();
            scenario.send(PORTION);

            scenario.verify();
        }
    }

    @Test
    void anInstanceSleepsThroughItsSession() {
        try (Scenario scenario = bed.scenario("zombie")) {
            scenario.start("a", "b").send(PORTION);
            scenario.awaitMembers(2);
            scenario.send(PORTION);

            scenario.instance("a").freeze();
            scenario.awaitMembers(1);
            scenario.send(PORTION);
            scenario.awaitProgress(3 * PORTION);
            // it believes that it has its partitions still, and its transaction
            scenario.instance("a").thaw();
            scenario.send(PORTION);

            scenario.verify();
        }
    }

    @Test
    void aClockIsAnHourAhead() {
        try (Scenario scenario = bed.scenario("clock")) {
            Clock.anHourAhead(scenario, "a");
            scenario.start("b").send(2 * PORTION);
            scenario.awaitMembers(2);
            scenario.send(PORTION);

            scenario.verify();
        }
    }
}
