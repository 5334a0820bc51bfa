package dev.refract.cli.session;

import dev.refract.cli.errors.CommandException;
import dev.refract.cli.options.ClusterOptions;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.HostPort;
import dev.refract.kafka.TopicReader;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Sample;
import dev.refract.serde.ConfluentRegistry;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.serde.Registration;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.SchemaRegistry;
import dev.refract.serde.WaitingRegistry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/**
 * A cluster and its schema registry for as long as a command runs: a remote one, the embedded one started
 * here, or the embedded one that another command is running over the same data directory.
 */
public final class Session implements AutoCloseable {
    private final Optional<EmbeddedCluster> embedded;
    private final Optional<ClusterEndpoints> published;
    private final String bootstrapServers;
    private final SchemaRegistry registry;
    private final Path data;

    private Session(
            Optional<EmbeddedCluster> embedded,
            Optional<ClusterEndpoints> published,
            ClusterOptions.Remote at,
            Path data,
            Registration registration) {
        this.embedded = embedded;
        this.published = published;
        this.bootstrapServers = at.bootstrapServers();
        this.registry = WaitingRegistry.over(new ConfluentRegistry(at.registry(), registration, Map.of()));
        this.data = data;
    }

    /**
     * Connects, or starts the embedded cluster.
     *
     * @throws dev.refract.embedded.EmbeddedException when another process uses the data directory
     */
    public static Session open(ClusterOptions options) {
        return options.remote().map(remote -> connected(remote, options)).orElseGet(() -> embedded(options.data()));
    }

    /** Like {@link #open}, but joins an embedded cluster that is already running over the data directory. */
    public static Session join(ClusterOptions options) {
        Optional<ClusterOptions.Remote> running =
                options.remote().or(() -> ClusterEndpoints.in(options.data()).running());
        return running.map(remote -> connected(remote, options)).orElseGet(() -> embedded(options.data()));
    }

    private static Session connected(ClusterOptions.Remote remote, ClusterOptions options) {
        // Kafka's own clients try for a minute, and write a line about it every second
        if (!answers(remote.bootstrapServers())) {
            throw new CommandException("no Kafka broker answers at " + remote.bootstrapServers());
        }
        Registration registration = options.registers() ? Registration.AUTOMATIC : Registration.LOOK_UP_ONLY;
        return new Session(Optional.empty(), Optional.empty(), remote, options.data(), registration);
    }

    private static boolean answers(String servers) {
        return Stream.of(servers.split(",")).map(HostPort::parse).anyMatch(HostPort::answers);
    }

    /** Whether any of the cluster's servers takes connections now. */
    public boolean answers() {
        return answers(bootstrapServers);
    }

    /** Starts the embedded cluster over {@code data}. */
    public static Session embedded(Path data) {
        EmbeddedCluster cluster = EmbeddedCluster.start(data.resolve("kafka"));
        ClusterEndpoints endpoints = ClusterEndpoints.in(data);
        ClusterOptions.Remote at = new ClusterOptions.Remote(cluster.bootstrapServers(), cluster.registryUrl());
        endpoints.publish(at);
        return new Session(Optional.of(cluster), Optional.of(endpoints), at, data, Registration.AUTOMATIC);
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public SchemaRegistry registry() {
        return registry;
    }

    /** Folder of everything that is kept on this machine. */
    public Path data() {
        return data;
    }

    /** Whether the cluster is the embedded one, started by this session. */
    boolean isEmbedded() {
        return embedded.isPresent();
    }

    /** Reads a topic of samples, whole. */
    public void samples(String topic, Consumer<Sample> each) {
        SampleSerde serde = new SampleSerde(registry);
        TopicReader.forEach(bootstrapServers, topic, record -> each.accept(serde.decode(record.value())));
    }

    /** Reads a topic of dead letters, whole. */
    public void deadLetters(String topic, Consumer<DeadLetter> each) {
        DeadLetterSerde serde = new DeadLetterSerde(registry);
        TopicReader.forEach(bootstrapServers, topic, record -> each.accept(serde.decode(record.value())));
    }

    /** How far {@code group} has come in a topic: for each partition, the offset of the next record. */
    public Map<Integer, Long> committed(String group, String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<Integer, Long> offsets = new HashMap<>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (partition.topic().equals(topic) && offset != null) {
                            offsets.put(partition.partition(), offset.offset());
                        }
                    });
            return offsets;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted while asking the cluster about group " + group, e);
        } catch (ExecutionException e) {
            throw new CommandException(
                    "the cluster was asked about group " + group + " and answered: "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    /** Lets go of the cluster; stops it when it was started here. Data stays. */
    @Override
    public void close() {
        registry.close();
        published.ifPresent(ClusterEndpoints::remove);
        embedded.ifPresent(EmbeddedCluster::close);
    }
}
