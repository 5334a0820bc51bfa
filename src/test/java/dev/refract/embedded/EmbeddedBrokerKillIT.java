package dev.refract.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: a killed process leaves its directory free and whole. */
@Timeout(180)
class EmbeddedBrokerKillIT {

    private static final Schema CELL =
            SchemaBuilder.record("Cell").fields().requiredString("id").endRecord();

    @TempDir
    private Path directory;

    @Test
    void afterAKillTheNextProcessFindsWhatWasRegistered() throws Exception {
        Process child = startChild();
        int id;
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            id = Integer.parseInt(out.readLine());
            assertThatThrownBy(() -> EmbeddedCluster.start(directory))
                    .isInstanceOf(EmbeddedException.class)
                    .hasMessageContaining("in use by another Refract (process " + child.pid() + ")");
        } finally {
            child.destroyForcibly().waitFor();
        }
        try (var cluster = EmbeddedCluster.start(directory);
                var registry = SchemaRegistry.confluent(cluster.registryUrl(), Registration.LOOK_UP_ONLY, Map.of())) {
            assertThat(registry.idOf("cells-value", CELL)).isEqualTo(id);
            assertThat(registry.byId(id)).contains(CELL);
        }
    }

    private Process startChild() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(
                        java,
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        directory.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Starts a cluster, registers a schema, prints its id and waits for the end. */
    static final class Child {
        private Child() {}

        /** The directory is the only argument. */
        public static void main(String[] args) throws Exception {
            var cluster = EmbeddedCluster.start(Path.of(args[0]));
            var registry = SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of());
            System.out.println(registry.idOf("cells-value", CELL));
            cluster.failure().get();
        }
    }
}
