package dev.refract.cli;

import dev.refract.embedded.EmbeddedCluster;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Sample;
import dev.refract.serde.ConfluentRegistry;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.serde.Registration;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.SchemaRegistry;
import dev.refract.topology.TopicReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A cluster and its schema registry for as long as a command runs: a remote one, the embedded one started
 * here, or the embedded one that another command is running over the same data directory.
 */
final class Session implements AutoCloseable {
    private final Optional<EmbeddedCluster> embedded;
    private final Optional<Endpoints> published;
    private final String bootstrapServers;
    private final SchemaRegistry registry;
    private final Path data;

    private Session(
            Optional<EmbeddedCluster> embedded,
            Optional<Endpoints> published,
            ClusterOptions.Remote at,
            ClusterOptions options) {
        this.embedded = embedded;
        this.published = published;
        this.bootstrapServers = at.bootstrapServers();
        this.registry = new ConfluentRegistry(
                at.registry(), options.registers() ? Registration.AUTOMATIC : Registration.LOOK_UP_ONLY, Map.of());
        this.data = options.data();
    }

    /**
     * Connects, or starts the embedded cluster.
     *
     * @throws dev.refract.embedded.EmbeddedException when another process uses the data directory
     */
    static Session open(ClusterOptions options) {
        return options.remote()
                .map(remote -> new Session(Optional.empty(), Optional.empty(), remote, options))
                .orElseGet(() -> start(options));
    }

    /** Like {@link #open}, but joins an embedded cluster that is already running over the data directory. */
    static Session join(ClusterOptions options) {
        Optional<ClusterOptions.Remote> running =
                options.remote().or(() -> Endpoints.in(options.data()).running());
        return running.map(remote -> new Session(Optional.empty(), Optional.empty(), remote, options))
                .orElseGet(() -> start(options));
    }

    private static Session start(ClusterOptions options) {
        EmbeddedCluster cluster = EmbeddedCluster.start(options.data().resolve("kafka"));
        Endpoints endpoints = Endpoints.in(options.data());
        ClusterOptions.Remote at = new ClusterOptions.Remote(cluster.bootstrapServers(), cluster.registryUrl());
        endpoints.publish(at);
        return new Session(Optional.of(cluster), Optional.of(endpoints), at, options);
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    SchemaRegistry registry() {
        return registry;
    }

    /** Folder of everything that is kept on this machine. */
    Path data() {
        return data;
    }

    /** Whether the cluster is the embedded one, started by this session. */
    boolean isEmbedded() {
        return embedded.isPresent();
    }

    /** Reads a topic of samples, whole. */
    void samples(String topic, Consumer<Sample> each) {
        SampleSerde serde = new SampleSerde(registry);
        TopicReader.forEach(bootstrapServers, topic, record -> each.accept(serde.decode(record.value())));
    }

    /** Reads a topic of dead letters, whole. */
    void deadLetters(String topic, Consumer<DeadLetter> each) {
        DeadLetterSerde serde = new DeadLetterSerde(registry);
        TopicReader.forEach(bootstrapServers, topic, record -> each.accept(serde.decode(record.value())));
    }

    /** Lets go of the cluster; stops it when it was started here. Data stays. */
    @Override
    public void close() {
        registry.close();
        published.ifPresent(Endpoints::withdraw);
        embedded.ifPresent(EmbeddedCluster::close);
    }
}
