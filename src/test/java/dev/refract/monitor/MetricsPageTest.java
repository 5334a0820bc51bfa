package dev.refract.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The page lists the metrics that are declared, and no thing has two names. */
class MetricsPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/metrics.md");

    @Test
    void thePageIsMadeFromTheDeclaration() throws IOException {
        String page = Files.readString(PAGE);
        String begin = "<!-- metrics: generated, mvn test -Dtest=MetricsPageTest -Drefract.golden=write -->\n";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf("<!-- end of metrics -->");
        assertThat(from).isBetween(begin.length(), to);

        Golden.file(PAGE).holds(page.substring(0, from) + "\n" + MetricsPage.table() + "\n" + page.substring(to));
    }

    @Test
    void namesAreUnique() {
        assertThat(Arrays.stream(PipelineMetric.values()).map(PipelineMetric::exposedName))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("refract_[a-z_]+"));
    }
}
