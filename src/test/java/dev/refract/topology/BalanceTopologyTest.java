package dev.refract.topology;

import static dev.refract.topology.PipelineRig.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.refract.balance.rules.ClassDistribution;
import dev.refract.random.Address;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Balanced: what the ledger decides is what the training topic gets. */
class BalanceTopologyTest {
    @TempDir
    private Path state;

    @Test
    void bringsAFourClassStreamToTheTarget() {
        try (PipelineRig rig = new PipelineRig(Pipelines.balanced().build(), state)) {
            for (int i = 0; i < 4000; i++) {
                rig.send(text("s" + i, "text " + i, category(i)));
            }

            List<Sample> out = rig.train();

            Map<String, Double> counts = new HashMap<>();
            out.forEach(sample -> counts.merge(sample.label().mainClass().orElseThrow(), 1.0, Double::sum));
            assertThat(counts).containsOnlyKeys("a", "b", "c", "d");
            ClassDistribution uniform = ClassDistribution.of(Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0));
            assertThat(ClassDistribution.of(counts).distance(uniform)).isLessThan(0.03);
            assertThat(out.stream().map(Sample::id).distinct().count()).isEqualTo(out.size());
        }
    }

    /** Originals of a class that is thinned stand for those that were left out, and weights give the source's shares back. */
    @Test
    void originalsAndCopiesOfAClassHaveItsWeight() {
        try (PipelineRig rig = new PipelineRig(Pipelines.balanced().build(), state)) {
            Map<String, Double> sent = new HashMap<>();
            for (int i = 0; i < 4000; i++) {
                sent.merge(category(i), 1.0, Double::sum);
                rig.send(text("s" + i, "text " + i, category(i)));
            }

            List<Sample> out = rig.train();

            Map<String, Double> stoodFor = new HashMap<>();
            out.forEach(
                    sample -> stoodFor.merge(sample.label().mainClass().orElseThrow(), sample.weight(), Double::sum));
            sent.forEach(
                    (name, count) -> assertThat(stoodFor.get(name)).as(name).isCloseTo(count, withinPercentage(5)));
            String most = Collections.max(sent.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
            assertThat(out.subList(out.size() / 2, out.size()))
                    .filteredOn(sample -> sample.label().equals(Label.of(most)))
                    .isNotEmpty()
                    .allSatisfy(sample -> assertThat(sample.weight()).isGreaterThan(1));
        }
    }

    /** 500 records of two classes, then 2,000 of the one alone: the other lives on in its reservoir. */
    @Test
    void drawsOnEarlierRecordsOfAClassThatFellSilent() {
        try (PipelineRig rig = new PipelineRig(Pipelines.balanced().pulling().build(), state)) {
            for (int i = 0; i < 500; i++) {
                rig.send(text("s" + i, "text " + i, i % 2 == 0 ? "a" : "b"));
            }
            rig.train();
            for (int i = 500; i < 2500; i++) {
                rig.send(text("s" + i, "text " + i, "a"));
            }

            List<Sample> late = rig.train();

            List<Sample> drawn = late.stream()
                    .filter(sample -> sample.label().equals(Label.of("b")))
                    .toList();
            assertThat(drawn).hasSizeGreaterThan(400);
            assertThat((double) drawn.size() / late.size()).isBetween(0.45, 0.55);
            assertThat(drawn).allSatisfy(copy -> {
                assertThat(copy.lineage().orElseThrow().parents()).containsExactly(copy.originId());
                assertThat(Integer.parseInt(copy.originId().substring(1))).isLessThan(500);
            });
            assertThat(late.stream().map(Sample::id).distinct().count()).isEqualTo(late.size());
            assertThat(rig.rejected()).isEmpty();
        }
    }

    @Test
    void refusesASampleWithoutAClass() {
        try (PipelineRig rig = new PipelineRig(Pipelines.balanced().build(), state)) {
            rig.send(Sample.original("a", 0, new Payload.Text("x"), Label.of(1)));

            assertThat(rig.rejected())
                    .extracting(DeadLetter::reason, DeadLetter::node)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(Reason.NO_CLASS, "rebalance"));
        }
    }

    /** 60 : 30 : 8 : 2, in an order that no class can be told from. */
    private static String category(int number) {
        double place = Address.of(0, "mix", "s" + number).uniform();
        return place < 0.6 ? "a" : place < 0.9 ? "b" : place < 0.98 ? "c" : "d";
    }
}
