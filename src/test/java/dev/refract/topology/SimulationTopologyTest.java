package dev.refract.topology;

import static dev.refract.topology.PipelineRig.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.catalog.Catalog;
import dev.refract.copies.Plan;
import dev.refract.random.Address;
import dev.refract.sample.Sample;
import dev.refract.simulate.Draws;
import dev.refract.simulate.LabelStream;
import dev.refract.simulate.Simulation;
import dev.refract.spec.Balance;
import dev.refract.spec.Pipeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Balanced: what a simulation says is what one task does, sample for sample. */
class SimulationTopologyTest {
    @TempDir
    private Path state;

    @Test
    void makesAsManySamplesOfEachClassAsTheTask() {
        assertSame(Pipelines.balanced().build());
    }

    @Test
    void drawsOnTheReservoirAsTheTaskDoes() {
        assertSame(Pipelines.balanced().pulling().build());
    }

    private void assertSame(Pipeline pipeline) {
        Plan plan = Plan.of(pipeline, "d".repeat(64), Catalog.load(), List.of());
        List<Sample> samples = IntStream.range(0, 3_000)
                .mapToObj(i -> text("s" + i, "text " + i, category(i)))
                .toList();
        Map<String, Double> made = new TreeMap<>();
        try (PipelineRig rig = new PipelineRig(pipeline, plan, state)) {
            samples.forEach(rig::send);
            rig.train().forEach(sample -> made.merge(sample.label().mainClass().orElseThrow(), 1.0, Double::sum));
        }

        Balance balance = pipeline.balance().orElseThrow();
        Simulation simulated = Simulation.run(
                LabelStream.of(samples.stream()
                        .map(sample -> sample.label().mainClass().orElseThrow())
                        .toList()),
                balance.rules(),
                balance.reservoir(),
                Draws.at(samples.stream().map(plan::address).toList()));

        assertThat(simulated.meter().out().amounts()).isEqualTo(made);
    }

    /** 60 : 40, then the second class alone, then a few of a third. */
    private static String category(int number) {
        double place = Address.of(0, "mix", "s" + number).uniform();
        if (number > 2_500) {
            return place < .9 ? "b" : "c";
        }
        return number > 1_500 || place < 0.4 ? "b" : "a";
    }
}
