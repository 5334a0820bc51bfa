package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.cli.session.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One embedded cluster for all commands of a folder, at addresses that the user can choose and read. */
@Timeout(120)
class JoinedRunIT {
    @TempDir
    private Path folder;

    @Test
    void aSecondRunJoinsTheClusterOfTheFirst() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (Session first = Session.embedded(data)) {
            CommandRig.Ended second = run("--data", data);

            assertThat(second.code()).as(second.err()).isZero();
            assertThat(second.err())
                    .contains("cluster   Kafka " + first.connection() + ", schema registry " + first.registryUrl());
            assertThat(second.out()).contains("inputs    2 = 2 train + 0 validation + 0 test + 0 rejected");
        }
    }

    @Test
    void portsAreTheUsersChoice() throws IOException {
        int broker = freePort();
        int registry = freePort();
        CommandRig.Ended ended =
                run("--data", folder.resolve("data"), "--broker-port", broker, "--registry-port", registry);

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.err())
                .contains("cluster   Kafka 127.0.0.1:" + broker + ", schema registry http://127.0.0.1:" + registry);
    }

    @Test
    void aPortThatIsTakenIsOneLine() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            CommandRig.Ended ended = run("--data", folder.resolve("data"), "--broker-port", taken.getLocalPort());

            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.err().lines().filter(line -> !line.startsWith("warning: ")))
                    .singleElement()
                    .asString()
                    .startsWith("refract: The embedded broker cannot listen on 127.0.0.1:" + taken.getLocalPort())
                    .endsWith("stop what listens there, or choose another port");
        }
    }

    private CommandRig.Ended run(Object... options) throws IOException {
        Path pipeline = Files.writeString(folder.resolve("notes.yaml"), """
                pipeline: notes
                source: {topic: notes.in}
                split: {train: 1, validation: 0, test: 0}
                sink: {train: notes.train, validation: notes.validation, test: notes.test, rejected: notes.rejected}
                """);
        Path input =
                Files.writeString(folder.resolve("notes.csv"), "note,kind\nthe first one,plain\nthe other one,plain\n");
        Object[] words = {"run", pipeline, "--input", input, "--text", "note", "--label", "kind"};
        Object[] all = new Object[words.length + options.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(options, 0, all, words.length, options.length);
        return CommandRig.run(all);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.getLocalPort();
        }
    }
}
