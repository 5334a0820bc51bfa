package dev.refract.containers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Exactly once: instances join and leave while records come, and partitions move with their state. */
@ExtendWith(OnCluster.class)
class ScalingIT {
    private static final int PORTION = 400;

    private final TestBed bed;

    ScalingIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void fromOneToThreeAndBack() {
        try (Scenario scenario = bed.scenario("scaling")) {
            scenario.start("a").send(PORTION);
            scenario.awaitProgress(PORTION);

            scenario.start("b", "c").send(PORTION);
            scenario.awaitMembers(3);
            scenario.send(PORTION);
            scenario.awaitProgress(2 * PORTION);

            scenario.instance("a").stop();
            scenario.instance("c").stop();
            scenario.send(PORTION);

            scenario.verify();
        }
    }
}
