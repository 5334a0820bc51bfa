package dev.refract.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.refract.declare.Declaration;
import dev.refract.model.onnx.OnnxNetwork;
import dev.refract.sample.Bytes;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.spec.yaml.DeclaredFamilies;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Labels stay true: what every gate of the catalog promises, checked for each. */
class GateContractTest {
    @TempDir
    private static Path folder;

    static List<GateSamples.Row> gates() throws IOException {
        return GateSamples.all(folder);
    }

    @Test
    void noGateIsMissingFromTheTable() throws IOException {
        TreeSet<String> listed = new TreeSet<>();
        gates().forEach(row -> listed.add(
                Declaration.of(row.gate().getClass().asSubclass(Record.class)).id()));

        assertThat(listed)
                .containsExactlyElementsOf(
                        new TreeSet<>(DeclaredFamilies.load().gates().keySet()));
    }

    @ParameterizedTest
    @MethodSource("gates")
    void admitsAndRejectsWithItsReason(GateSamples.Row row) {
        assumeAnswers(row);

        assertThat(row.gate().reject(row.admitted())).isEmpty();
        assertThat(row.gate().reject(row.rejected()).orElseThrow())
                .contains(row.reason())
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @MethodSource("gates")
    void answersTheSameAgainAndElsewhereAndChangesNothing(GateSamples.Row row) {
        assumeAnswers(row);
        for (Candidate candidate : List.of(row.admitted(), row.rejected())) {
            String before = candidate.toString() + candidate.hashCode();
            Optional<String> answer = row.gate().reject(candidate);

            assertThat(row.gate().reject(candidate)).isEqualTo(answer);
            assertThat(CompletableFuture.supplyAsync(() -> row.gate().reject(candidate))
                            .join())
                    .isEqualTo(answer);
            assertThat(candidate.toString() + candidate.hashCode()).isEqualTo(before);
        }
    }

    /** A gate judges what it is given; it is the medium that refuses what is damaged. */
    @ParameterizedTest
    @MethodSource("gates")
    void oddCopiesAreJudgedToo(GateSamples.Row row) {
        assumeAnswers(row);
        for (Payload before : odd().toList()) {
            Sample origin = Sample.original("o", 0, before, Label.NONE);
            odd().map(after -> new Candidate(origin, after, Label.NONE, 1, List.of()))
                    .flatMap(copy -> row.gate().reject(copy).stream())
                    .forEach(reason -> assertThat(reason).isNotBlank().doesNotContain("\n"));
        }
    }

    /** What compares texts, or asks of which class one is, has nothing to say of a row. */
    @ParameterizedTest
    @MethodSource("gates")
    void changedRowsWithoutObjectsPass(GateSamples.Row row) {
        assumeAnswers(row);
        Sample origin = Sample.original("o", 0, new Payload.Row(Map.of()), Label.of("x"));
        Payload copy = new Payload.Row(Map.of("age", new Cell.Numeric(3)));

        assertThat(row.gate().reject(new Candidate(origin, copy, Label.of("x"), 1, List.of())))
                .isEmpty();
    }

    private static Stream<Payload> odd() {
        Stream<Payload> texts = Stream.of(
                        "", " ", "\n", ".", "a", "\ud83d", "\udc00\ud83d", "\u0301", "word ".repeat(300))
                .map(Payload.Text::new);
        return Stream.concat(
                texts,
                Stream.of(
                        new Payload.Row(Map.of()),
                        new Payload.Image(Bytes.EMPTY, "image/png"),
                        new Payload.Series(List.of(), 0, List.of())));
    }

    private static void assumeAnswers(GateSamples.Row row) {
        if (row.asksNetwork()) {
            assumeThat(OnnxNetwork.obstacle()).isEmpty();
        }
    }
}
