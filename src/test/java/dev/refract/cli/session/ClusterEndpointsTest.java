package dev.refract.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A note that no embedded cluster wrote is none, and nobody is asked because of it. */
class ClusterEndpointsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "bootstrap.servers=\\u12",
                "bootstrap.servers=elsewhere.example:9092",
                "bootstrap.servers=127.0.0.1:9092,elsewhere.example:9092",
                "bootstrap.servers=127.0.0.1:none"
            })
    void aNoteOfAnotherIsNone(String text) throws IOException {
        Files.writeString(folder.resolve("endpoints.properties"), text);

        assertThat(ClusterEndpoints.in(folder).running()).isEmpty();
    }

    @Test
    void aDataFolderIsItsOwnersAlone() throws IOException {
        Path data = folder.resolve("a/b");
        PrivateFolder.create(data);
        PrivateFolder.create(data);

        assertThat(Files.getPosixFilePermissions(data))
                .hasSize(3)
                .allMatch(right -> right.name().startsWith("OWNER_"));
    }
}
