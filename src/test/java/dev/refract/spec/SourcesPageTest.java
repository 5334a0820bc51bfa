package dev.refract.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.spec.yaml.ParseResult;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pipelines on the page about source formats run as they stand there. */
class SourcesPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/sources.md");
    private static final Pattern YAML = Pattern.compile("(?s)```yaml\\n(.*?)```");

    static List<String> pipelines() throws IOException {
        return YAML.matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(block -> block.replace("```yaml\n", "").replace("```", ""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void isValid(String pipeline) {
        assertThat(PipelineFile.reader().parse(PAGE, pipeline))
                .isInstanceOfSatisfying(
                        ParseResult.Valid.class,
                        valid -> assertThat(valid.pipeline().source().map()).isPresent());
    }

    @Test
    void thereAreFour() throws IOException {
        assertThat(pipelines()).hasSize(4);
    }
}
