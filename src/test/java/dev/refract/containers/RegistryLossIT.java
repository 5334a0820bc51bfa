package dev.refract.containers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Exactly once: the schema registry is away when an instance starts, and while it works. */
@ExtendWith(OnCluster.class)
@EnabledIfSystemProperty(named = "refract.cluster.faults", matches = "true")
class RegistryLossIT {
    private static final int PORTION = 400;

    private final TestBed bed;

    RegistryLossIT(TestBed bed) {
        this.bed = bed;
    }

    @Test
    void theRegistryIsAwayAtTheStartAndLater() {
        Node registry = bed.cluster().registryNode();
        try (Scenario scenario = bed.scenario("registry")) {
            scenario.send(PORTION);
            registry.kill();
            scenario.start("a");
            registry.start();
            scenario.awaitProgress(PORTION);

            registry.kill();
            scenario.start("b").send(PORTION);
            scenario.awaitProgress(2 * PORTION);
            scenario.instance("a").kill();
            scenario.start("a").send(PORTION);

            scenario.verify();
        }
    }
}
