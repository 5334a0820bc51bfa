package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.deploy.Manifests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The command that the files for Kubernetes start is one that the program takes, and the chart starts the same. */
class DeployedCommandTest {
    private static final Path DEPLOY = Path.of("deploy");
    private static final Pattern OPTION = Pattern.compile("(?m)^ *- (--[\\w-]+)=");

    private final List<String> arguments = Manifests.texts(
            Manifests.read(DEPLOY.resolve(Path.of("kubernetes", "base", "statefulset.yaml")))
                    .at("/spec/template/spec/containers/0/args"),
            "");

    @Test
    void theProgramTakesItsArguments() {
        String[] words = arguments.stream()
                .map(word -> word.replace("$(POD_NAME)", "refract-0"))
                .toArray(String[]::new);

        assertThat(Main.commandLine()
                        .parseArgs(words)
                        .subcommand()
                        .commandSpec()
                        .name())
                .isEqualTo("run");
    }

    @Test
    void theChartGivesTheSameOptions() throws IOException {
        String template = Files.readString(DEPLOY.resolve(Path.of("helm", "refract", "templates", "statefulset.yaml")));
        Set<String> options = arguments.stream()
                .filter(word -> word.startsWith("--"))
                .map(word -> word.replaceAll("=.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(OPTION.matcher(template).results().map(match -> match.group(1)))
                .containsExactlyInAnyOrderElementsOf(options);
    }

    /** The user of Strimzi's file has the rights that the program names, in its words. */
    @Test
    void theUserHasTheRightsThatTheProgramNames() throws IOException {
        Path files = DEPLOY.resolve("kubernetes");
        CommandRig.Ended ended =
                CommandRig.run("acls", files.resolve(Path.of("base", "pipeline.yaml")), "--format", "strimzi");
        String user = Files.readAllLines(files.resolve(Path.of("strimzi", "user.yaml"))).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(user).isEqualTo(ended.out());
    }
}
