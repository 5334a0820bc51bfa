package dev.refract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.ContractKinds;
import dev.refract.augment.Medium;
import dev.refract.augment.Transform;
import dev.refract.augment.policy.PolicySamples;
import dev.refract.balance.rules.Target;
import dev.refract.balance.rules.Volume;
import dev.refract.declare.CanonicalForm;
import dev.refract.declare.Declaration;
import dev.refract.gate.Gate;
import dev.refract.gate.GateSamples;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.DefaultRecords;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reproducible: the canonical form of everything a user can name reads back equal. */
class RoundTripTest {
    private static final DeclaredFamilies FAMILIES = DeclaredFamilies.load();
    private static final Map<Class<?>, String> PLACES = Map.of(
            Transform.class, "augment: {steps: [%s]}",
            Gate.class, "gate: [%s]",
            Medium.class, "media: [%s]",
            Target.class, "balance: {target: %s}",
            Volume.class, "balance: {volume: %s}");

    @TempDir
    private static Path folder;

    static Stream<Arguments> everyMember() {
        return Stream.of(Transform.class, Gate.class, Medium.class, Target.class, Volume.class)
                .flatMap(family ->
                        FAMILIES.of(family).values().stream().map(member -> Arguments.of(member.id(), family, member)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyMember")
    void whatIsWrittenOutReadsBackEqual(String id, Class<?> family, Declaration<?> member) {
        readsBackEqual(family, new DefaultRecords(FAMILIES).of(member));
    }

    /** The settings of the contracts' tables, which are none of the defaults. */
    static Stream<Arguments> everySetting() throws IOException {
        return Stream.of(
                        ContractKinds.all().stream()
                                .flatMap(samples -> samples.operations().stream())
                                .map(operation -> Arguments.of(Transform.class, operation)),
                        PolicySamples.all().stream().map(row -> Arguments.of(Transform.class, row.policy())),
                        GateSamples.all(folder).stream().map(row -> Arguments.of(Gate.class, row.gate())))
                .flatMap(settings -> settings);
    }

    @ParameterizedTest
    @MethodSource("everySetting")
    void whatAUserSetsReadsBackEqual(Class<?> family, Record setting) {
        readsBackEqual(family, setting);
    }

    private static void readsBackEqual(Class<?> family, Record declared) {
        String written = CanonicalForm.json(CanonicalForm.tagged(declared));
        Pipeline pipeline = parse(family, written);
        String whole = CanonicalForm.json(CanonicalForm.of(pipeline));

        assertThat(member(family, pipeline)).isEqualTo(declared);
        assertThat(PipelineFile.reader(FAMILIES).parse(Path.of("x.json"), whole).orElseThrow())
                .isEqualTo(pipeline);
        assertThat(SchemaJudge.mistakes(FAMILIES, whole)).isEmpty();
    }

    private static Pipeline parse(Class<?> family, String written) {
        String text = """
            pipeline: cells
            source: {topic: cells}
            sink: {train: t, validation: v, test: s, rejected: r}
            """ + PLACES.get(family).formatted(written);
        return PipelineFile.reader(FAMILIES).parse(Path.of("x.yaml"), text).orElseThrow();
    }

    private static Object member(Class<?> family, Pipeline pipeline) {
        if (family == Transform.class) {
            return pipeline.augment().steps().get(0).part();
        }
        if (family == Gate.class) {
            return pipeline.gate().get(0);
        }
        if (family == Medium.class) {
            return pipeline.media().get(0);
        }
        Balance balance = pipeline.balance().orElseThrow();
        return family == Target.class ? balance.target() : balance.volume();
    }
}
