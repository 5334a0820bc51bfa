package dev.refract.topology;

import static dev.refract.topology.PipelineRig.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.copies.Plan;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Sample;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A policy that asks for copies gets them where no balance decides: the number has one source. */
class CopiesOfPoliciesTopologyTest {
    private static final String STEPS = "steps: [char_substitute: {}, word_delete: {}, word_swap: {}]";

    @TempDir
    private Path state;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            apply_each: {STEPS}                                | 3
            apply_one: {num_per_original: 3, STEPS}              | 3
            apply_one: {STEPS}                                 | 1
            apply_all: {num_per_original: 4, STEPS}              | 4
            random: {num_per_original: 5, STEPS}                 | 5
            mean_field: {num_per_original: 2, STEPS} | 2
            """)
    void aPolicyMakesAsManyCopiesAsItAsksFor(String policy, int copies) {
        List<Sample> out = run("steps: [" + policy.replace("STEPS", STEPS) + "]");

        assertThat(out.stream().filter(sample -> sample.lineage().isPresent())).hasSize(copies);
        assertThat(out.stream().filter(sample -> sample.lineage().isEmpty())).hasSize(1);
    }

    @Test
    void applyEachMakesOneCopyByEachStep() {
        List<Sample> out = run("steps: [apply_each: {" + STEPS + "}]");

        Set<String> operations = out.stream()
                .flatMap(sample -> sample.lineage().stream())
                .flatMap(lineage -> lineage.steps().stream())
                .map(AppliedStep::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(operations).containsExactly("char_substitute", "word_delete", "word_swap");
    }

    @Test
    void theNumberOfCopiesInTheFileWins() {
        assertThat(run("{copies: 2, steps: [char_substitute: {}]}")).hasSize(3);
    }

    /** Policies that ask for copies by a field are all in the table above. */
    @Test
    void noPolicyIsMissing() {
        Set<String> asking = DeclaredFamilies.load().catalog().policies().values().stream()
                .filter(policy ->
                        policy.fields().stream().anyMatch(field -> field.name().equals("num_per_original")))
                .map(policy -> policy.id())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asking).containsExactly("apply_all", "apply_one", "mean_field", "random");
    }

    private List<Sample> run(String augment) {
        Pipeline pipeline = PipelineFile.reader()
                .parse(Path.of("policies.yaml"), """
                        pipeline: policies
                        source: {topic: in}
                        split: {train: 1, validation: 0, test: 0}
                        augment: %s
                        sink: {train: train, validation: validation, test: test, rejected: rejected}
                        """.formatted(augment.startsWith("{") ? augment : "{" + augment + "}"))
                .orElseThrow();
        try (PipelineRig rig = new PipelineRig(pipeline, Plan.of(pipeline), state)) {
            rig.send(text("1", "the quick brown fox jumped over the lazy dog again", "a"));
            return rig.train();
        }
    }
}
