package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exactly once: names of nodes, stores and topics are a contract with what is on the cluster; none changes unseen. */
class DescribeTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static List<Path> topologies() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("topologies"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void describesEveryTopologyAsItAlwaysWas(Path topology) {
        CommandRig.Ended ended = CommandRig.run("describe", topology);

        assertThat(ended.code()).as(ended.err()).isZero();
        String name = topology.getFileName().toString().replace(".yaml", ".describe.txt");
        Golden.file(GOLDEN.resolve(name)).holds(ended.out().replace(System.lineSeparator(), "\n"));
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void findsNoMistakeInAnyTopology(Path topology) {
        CommandRig.Ended ended = CommandRig.run("validate", topology);

        assertThat(ended.code()).as(ended.out()).isZero();
        assertThat(ended.out().lines()).hasSize(1);
    }
}
