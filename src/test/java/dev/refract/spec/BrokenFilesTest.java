package dev.refract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.spec.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reproducible: a file with mistakes never runs; its user reads all of them, each in one line. */
class BrokenFilesTest {
    private static final Path GALLERY = Path.of("src/test/resources/broken");

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(GALLERY)) {
            return all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMistakeHasItsMessage(Path file) {
        ParseResult.Invalid parsed = (ParseResult.Invalid) PipelineFile.read(file);
        String told = parsed.problems().stream()
                .map(problem -> problem.toString().replace(GALLERY + "/", "") + "\n")
                .collect(Collectors.joining());

        assertThat(told.lines()).hasSameSizeAs(parsed.problems());
        Golden.file(Path.of(file.toString().replace(".yaml", ".txt"))).holds(told);
    }

    @Test
    void theGalleryIsLarge() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(25);
    }

    @Test
    void aFileThatIsNotThereIsOneLineToo() {
        assertThat(((ParseResult.Invalid) PipelineFile.read(Path.of("not-there.yaml"))).problems())
                .extracting(Problem::toString)
                .containsExactly("not-there.yaml: does not exist");
        assertThat(((ParseResult.Invalid) PipelineFile.read(Path.of("src"))).problems())
                .extracting(Problem::toString)
                .containsExactly("src: is a folder");
    }
}
