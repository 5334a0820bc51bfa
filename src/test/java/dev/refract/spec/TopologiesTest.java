package dev.refract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import dev.refract.declare.CanonicalForm;
import dev.refract.spec.yaml.DeclaredFamilies;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reproducible: the course is valid for parser and editor, and its output has not changed. */
class TopologiesTest {
    private static final DeclaredFamilies FAMILIES = DeclaredFamilies.load();
    private static final PipelineFile READER = PipelineFile.reader(FAMILIES);

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("topologies"))) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void isValidAndMeansWhatItSays(Path file) {
        ParseResult parsed = READER.parse(file);

        assertThat(parsed)
                .isInstanceOfSatisfying(
                        ParseResult.Valid.class,
                        valid -> assertThat(valid.warnings()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("files")
    void editorsSeeNoMistake(Path file) throws IOException {
        assertThat(SchemaJudge.mistakes(FAMILIES, Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theCanonicalFormReadsBackEqual(Path file) {
        Pipeline pipeline = READER.parse(file).orElseThrow();
        String canonical = CanonicalForm.json(CanonicalForm.of(pipeline));

        assertThat(READER.parse(Path.of("canonical.json"), canonical).orElseThrow())
                .isEqualTo(pipeline);
        assertThat(SchemaJudge.mistakes(FAMILIES, canonical)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void opensWithWhatToRun(Path file) throws IOException {
        assertThat(Files.readString(file))
                .startsWith("# ")
                .contains("./refract run " + file.toString().replace('\\', '/'));
    }

    @Test
    void theDigestsAreFixed() throws IOException {
        String digests = files().stream()
                .map(file -> PipelineDigest.of(READER.parse(file).orElseThrow()) + "  " + file.getFileName() + "\n")
                .collect(Collectors.joining());

        Golden.file(Path.of("src/test/resources/golden/digests.txt")).holds(digests);
    }
}
