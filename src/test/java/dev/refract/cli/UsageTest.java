package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command explains itself, and a mistake is one line that says what would be right. */
class UsageTest {
    @TempDir
    private Path folder;

    static Stream<String> commands() {
        return Main.commandLine().getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithAnExample(String command) {
        CommandRig.Ended ended = CommandRig.run(command, "--help");

        assertThat(ended.code()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("Example:").contains("refract " + command);
    }

    @Test
    void aCommandThatDoesNotExistSuggestsOneThatDoes() {
        CommandRig.Ended ended = CommandRig.run("valdate");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isEqualToNormalizingNewlines("""
            refract: valdate is not a command; did you mean validate?
              see refract --help
            """);
    }

    @ParameterizedTest
    @CsvSource({
        "catalogue,                            catalogue is called catalog now",
        "epochs topologies/06-shared.yaml,     epochs is called rounds now",
        "run --pin-epochs=a pipeline.yaml,     --pin-epochs is called --pin-rounds now",
        "simulate S2 --pull,                   --pull is called --top-up now"
    })
    void anOldNameIsRefusedWithTheNewOne(String line, String told) {
        CommandRig.Ended ended = CommandRig.run((Object[]) line.split(" "));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err().lines()).contains("  " + told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        zzzzzz                          | zzzzzz is not a command
        dead-leters                     | dead-leters is not a command; did you mean dead-letters?
        run x.yaml --lable=tag          | refract run has no option --lable; did you mean --label?
        schema x.yaml                   | refract schema takes no x.yaml
        preview x.yaml --copies 0       | Invalid value for option '--copies': must be at least 1, found 0
        simulate S2 --seed many         | Invalid value for option '--seed': 'many' is no whole number
        """)
    void aMistakeIsToldInWordsOfItsOwn(String line, String told) {
        CommandRig.Ended ended = CommandRig.run((Object[]) line.split(" "));

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines().findFirst()).contains("refract: " + told);
    }

    @Test
    void aClusterNeedsItsRegistry() throws IOException {
        CommandRig.Ended ended = CommandRig.run("stats", "--bootstrap-servers", "localhost:9092", pipeline());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).isEqualToNormalizingNewlines("""
            refract: --bootstrap-servers and --registry go together; only --bootstrap-servers is given
              see refract stats --help
            """);
    }

    @Test
    void aPasswordDoesNotBelongIntoAnAddress() throws IOException {
        CommandRig.Ended ended = CommandRig.run(
                "stats", "--bootstrap-servers", "x:1", "--registry", "http://me:secret@x:8081", pipeline());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith("refract: the registry's address holds a user and a password, which would be shown")
                .doesNotContain("secret");
    }

    @Test
    void clientPropertiesAreOfAClusterThatIsNamed() throws IOException {
        Path properties = Files.writeString(folder.resolve("client.properties"), "security.protocol=SSL\n");
        CommandRig.Ended ended = CommandRig.run("stats", "--client-properties", properties, pipeline());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("refract: --client-properties are of another cluster than the embedded one");
    }

    @Test
    void portsAreOfTheEmbeddedCluster() throws IOException {
        CommandRig.Ended ended = CommandRig.run(
                "run", "--bootstrap-servers", "x:1", "--registry", "http://x", "--broker-port", 9092, pipeline());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .contains("refract: --broker-port and --registry-port are of the embedded cluster;"
                        + " --bootstrap-servers names another");
    }

    @Test
    void aClusterThatDoesNotAnswerIsOneLine() throws IOException {
        CommandRig.Ended ended =
                CommandRig.run("stats", "--bootstrap-servers", "127.0.0.1:1", "--registry", "http://x", pipeline());

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err()).isEqualToNormalizingNewlines("refract: no Kafka broker answers at 127.0.0.1:1\n");
    }

    @Test
    void aPipelineThatIsNotThereIsOneLine() {
        Path missing = folder.resolve("missing.yaml");

        CommandRig.Ended ended = CommandRig.run("describe", missing);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isEqualToNormalizingNewlines(missing + ": does not exist\n");
    }

    @Test
    void everyMistakeOfAPipelineIsPrinted() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "pipeline: Upper\nsorce: {topic: in}\n");

        CommandRig.Ended ended = CommandRig.run("validate", pipeline(), broken);

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out().lines().filter(line -> line.startsWith(broken.toString())))
                .hasSizeGreaterThan(1);
        assertThat(ended.out()).contains("small.yaml: valid, digest ");
    }

    @Test
    void aFileThatIsNoRoundLogIsToldBeforeAnythingStarts() throws IOException {
        CommandRig.Ended ended = CommandRig.run("run", pipeline(), "--pin-rounds", pipeline());

        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith("refract: Invalid value for option '--pin-rounds': " + pipeline()
                        + ": line 1: a round log must begin with refract round log of pipeline");
    }

    private Path pipeline() throws IOException {
        return Files.writeString(folder.resolve("small.yaml"), """
            pipeline: small
            source: {topic: small.in}
            sink: {train: small.train, validation: small.validation, test: small.test, rejected: small.rejected}
            """);
    }
}
