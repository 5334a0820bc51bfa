package dev.refract.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.Augmented;
import dev.refract.augment.catalog.Catalog;
import dev.refract.copies.CopyMaker;
import dev.refract.copies.Plan;
import dev.refract.random.Address;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promises 1 and 2: partners are earlier training records of the same task, and lineage rebuilds what they made. */
class MixingTopologyTest {
    private static final String NO_BALANCE = "augment: {copies: 2, steps: [{smote: {k_neighbors: 3}}]}";
    private static final String PULLING = """
        balance: {by: label, target: {rare: 0.5, common: 0.5}, top_up: {}}
        augment: {steps: [{smote: {k_neighbors: 3}}]}\
        """;
    private static final String BY_ATTRIBUTE = """
        balance: {by: attribute.site, target: {a: 0.9, b: 0.1}}
        augment: {steps: [{smote: {k_neighbors: 3}}]}\
        """;

    @TempDir
    private Path state;

    private final Map<String, Integer> sent = new LinkedHashMap<>();
    private final Map<String, Sample> originals = new LinkedHashMap<>();

    @BeforeEach
    void samples() {
        for (int i = 0; i < 400; i++) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            cells.put("x", new Cell.Numeric(Address.of(1, "x", "s" + i).uniform()));
            cells.put("y", new Cell.Numeric(Address.of(1, "y", "s" + i).uniform()));
            Label label = Label.of(i % 8 == 0 ? "rare" : "common");
            Sample sample = Sample.original("s" + i, 0, new Payload.Row(cells), label)
                    .withAttributes(Map.of("site", i % 2 == 0 ? "a" : "b"));
            originals.put(sample.id(), sample);
            sent.put(sample.id(), i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NO_BALANCE, PULLING, BY_ATTRIBUTE})
    void partnersAreEarlierTrainingRecordsOfTheClass(String how) {
        Plan plan = Plan.of(pipeline(how));

        List<Sample> copies = copies(plan);

        assertThat(copies.size()).isGreaterThan(80);
        int mixed = 0;
        for (Sample copy : copies) {
            Lineage lineage = copy.lineage().orElseThrow();
            assertThat(lineage.parents().get(0)).isEqualTo(copy.originId());
            for (String partner : lineage.parents().subList(1, lineage.parents().size())) {
                mixed++;
                assertThat(plan.splitter().of(originals.get(partner))).isEqualTo(Split.TRAIN);
                assertThat(originals.get(partner).label()).isEqualTo(copy.label());
                assertThat(partner).isNotEqualTo(copy.originId());
                assertThat(lineage.steps())
                        .extracting(AppliedStep::parameters)
                        .anyMatch(step -> step.contains(partner));
            }
        }
        assertThat(mixed).isGreaterThan(copies.size() * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {NO_BALANCE, PULLING, BY_ATTRIBUTE})
    void lineageAloneRebuildsEveryCopy(String how) {
        Plan plan = Plan.of(pipeline(how));

        for (Sample copy : copies(plan)) {
            Lineage lineage = copy.lineage().orElseThrow();
            List<Sample> parents =
                    lineage.parents().stream().map(originals::get).toList();
            assertThat(new CopyMaker(plan).replay(parents, lineage))
                    .isEqualTo(new Augmented(copy.payload(), copy.label()));
        }
    }

    @Test
    void withoutPullPartnersAreSeenBeforeTheirCopies() {
        for (Sample copy : copies(Plan.of(pipeline(NO_BALANCE)))) {
            List<String> parents = copy.lineage().orElseThrow().parents();
            assertThat(parents.subList(1, parents.size()))
                    .allSatisfy(id -> assertThat(sent.get(id)).isLessThan(sent.get(copy.originId())));
        }
    }

    @Test
    void aSpreadChangesNoPartner() {
        for (String how : List.of(NO_BALANCE, PULLING, BY_ATTRIBUTE)) {
            List<Sample> atOnce = copies(spreading(how, 0));
            List<Sample> spread = copies(spreading(how, 100));

            assertThat(spread).isNotEqualTo(atOnce).containsExactlyInAnyOrderElementsOf(atOnce);
        }
    }

    @Test
    void theFirstOfAClassHasNobodyAndIsJitteredInstead() {
        Sample first = copies(Plan.of(pipeline(NO_BALANCE))).stream()
                .min(Comparator.comparingInt(copy -> sent.get(copy.originId())))
                .orElseThrow();

        assertThat(first.lineage().orElseThrow().parents()).containsExactly(first.originId());
        assertThat(first.lineage().orElseThrow().steps()).hasSize(1);
        assertThat(first.payload()).isNotEqualTo(originals.get(first.originId()).payload());
    }

    /** A plan whose draws do not depend on the spread. */
    private static Plan spreading(String how, int spread) {
        Pipeline pipeline = pipeline(how.replace("augment: {", "augment: {spread: " + spread + ", "));
        return Plan.of(pipeline, "d".repeat(64), Catalog.load(), List.of());
    }

    private List<Sample> copies(Plan plan) {
        try (PipelineRig rig = new PipelineRig(
                plan.pipeline(), plan, state.resolve(UUID.randomUUID().toString()))) {
            originals.values().forEach(rig::send);
            assertThat(rig.rejected()).isEmpty();
            List<Sample> copies = new ArrayList<>(rig.train());
            copies.removeIf(sample -> sample.lineage().isEmpty());
            return copies;
        }
    }

    private static Pipeline pipeline(String how) {
        String column = "{std: 0.3, min: 0, max: 1}";
        return PipelineFile.reader()
                .parse(Path.of("mixing.yaml"), """
                    pipeline: mixing
                    source: {topic: in}
                    media: [{row: {columns: {x: %s, y: %s}}}]
                    sink: {train: train, validation: validation, test: test, rejected: rejected}
                    %s
                    """.formatted(column, column, how))
                .orElseThrow();
    }
}
