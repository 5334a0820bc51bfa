package dev.refract.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The runbook lists every kind of failure that ends a running pipeline, and its messages are those of the program. */
class RunbookTest {
    private static final Path RUNBOOK = Path.of("src", "site", "markdown", "operations.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([\\w ]+) \\| ");
    /** What may stand between two literals of one message: the end of one, variables, the beginning of the next. */
    private static final Pattern JOINTS = Pattern.compile("\"\\s*(?:\\)\\s*)?\\+\\s*\"");

    private static final Pattern FAILURE =
            Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+) extends \\w*Exception");

    /** Packages whose failures end a running pipeline. */
    private static final List<Path> RUNNING = Stream.of("topology", "kafka", "serde/registry", "embedded")
            .map(Path.of("src", "main", "java", "dev", "refract")::resolve)
            .toList();

    /** Those that never leave the program: each becomes a dead letter or another failure. */
    private static final Set<String> WITHIN = Set.of("RunawayWorkException", "RegistryFault");

    @Test
    void everyKindIsListed() throws IOException {
        Set<String> kinds = rows().map(row -> row.group(2)).collect(Collectors.toSet());

        List<String> failures = new ArrayList<>();
        for (Path folder : RUNNING) {
            for (Path file : Manifests.files(folder, ".java")) {
                FAILURE.matcher(Files.readString(file)).results().forEach(match -> failures.add(match.group(1)));
            }
        }
        assertThat(failures)
                .isNotEmpty()
                .filteredOn(name -> !WITHIN.contains(name))
                .allSatisfy(name -> assertThat(kinds).contains(name));
    }

    /** Each piece between the parts that vary stands in the source as it is printed. */
    @Test
    void everyMessageIsOneOfTheProgram() throws IOException {
        String sources = sources();

        assertThat(rows().map(row -> row.group(1)).toList()).isNotEmpty().allSatisfy(message -> {
            for (String piece : message.split("<[^>]*>", -1)) {
                assertThat(sources.contains(piece)).as(piece).isTrue();
            }
        });
    }

    private static Stream<MatchResult> rows() throws IOException {
        return ROW.matcher(Files.readString(RUNBOOK)).results();
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                all.append(JOINTS.matcher(Files.readString(file)).replaceAll(""));
            }
            return all.toString();
        }
    }
}
