package dev.refract.cli.session;

import dev.refract.cli.options.ClusterOptions;
import dev.refract.kafka.HostPort;
import dev.refract.kafka.KafkaConnection;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A note beside the data of an embedded cluster that says where it listens, so that a second terminal can
 * look at what the first one runs.
 *
 * @param file the note; there is none while nothing runs
 */
public record ClusterEndpoints(Path file) {
    private static final String SERVERS = "bootstrap.servers";
    private static final Pattern LOOPBACK = Pattern.compile("127\\.0\\.0\\.1:\\d{1,5}");
    private static final String REGISTRY = "schema.registry.url";

    /** The note in the data directory {@code data}. */
    public static ClusterEndpoints in(Path data) {
        return new ClusterEndpoints(data.resolve("endpoints.properties"));
    }

    /** Writes the note. */
    void publish(ClusterOptions.Remote at) {
        Properties note = new Properties();
        note.setProperty(SERVERS, at.connection().bootstrapServers());
        note.setProperty(REGISTRY, at.registry());
        try (Writer writer = Files.newBufferedWriter(file)) {
            note.store(writer, "the embedded cluster over this folder, while it runs");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the cluster listens, if one does; a note that a killed process left behind counts for nothing. */
    public Optional<ClusterOptions.Remote> running() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties note = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            note.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // not a note of ours
        }
        String servers = note.getProperty(SERVERS, "127.0.0.1:0");
        String registry = note.getProperty(REGISTRY, "");
        return LOOPBACK.matcher(servers).matches() && HostPort.parse(servers).answers()
                ? Optional.of(ClusterOptions.Remote.plain(KafkaConnection.plain(servers), registry))
                : Optional.empty();
    }

    /** Removes the note. */
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
