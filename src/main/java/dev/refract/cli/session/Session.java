package dev.refract.cli.session;

import dev.refract.cli.errors.CommandException;
import dev.refract.cli.options.ClusterOptions;
import dev.refract.embedded.EmbeddedBroker;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.embedded.ListenerPorts;
import dev.refract.kafka.AdminCall;
import dev.refract.kafka.HeaderNames;
import dev.refract.kafka.HostPort;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicOffsets;
import dev.refract.kafka.TopicReader;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.RetractedSamples;
import dev.refract.sample.Sample;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.serde.RetractionSerde;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.serde.registry.WaitingRegistry;
import dev.refract.serde.source.SampleDecoder;
import dev.refract.spec.Pipeline;
import dev.refract.spec.Sinks;
import dev.refract.spec.Source;
import dev.refract.topology.claim.Claim;
import dev.refract.topology.claim.SinkClaims;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
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
    private final Optional<LogFile> log;
    private final ClusterOptions.Remote at;
    private final boolean local;
    private final SchemaRegistry registry;
    private final Path data;

    private Session(
            Optional<EmbeddedCluster> embedded,
            Optional<ClusterEndpoints> published,
            Optional<LogFile> log,
            ClusterOptions.Remote at,
            boolean local,
            Path data,
            Registration registration) {
        this.embedded = embedded;
        this.published = published;
        this.log = log;
        this.at = at;
        this.local = local;
        this.registry =
                WaitingRegistry.over(SchemaRegistry.confluent(at.registry(), registration, at.registrySettings()));
        this.data = data;
    }

    /**
     * Connects to the cluster that the user names, or to the embedded one that runs over the data directory, or starts
     * the embedded one.
     */
    public static Session open(ClusterOptions options) {
        Optional<ClusterOptions.Remote> named = options.remote();
        PrivateFolder.create(options.data());
        if (named.isPresent()) {
            return connected(named.get(), false, options);
        }
        return ClusterEndpoints.in(options.data())
                .running()
                .map(running -> connected(running, true, options))
                .orElseGet(() -> embedded(options.data(), options.ports()));
    }

    /**
     * The same, for a service that is started with its cluster: where the user names one, it is waited for. A command
     * that somebody waits for says at once that no broker answers.
     *
     * @param say takes what is waited for, a line at a time
     */
    public static Session openAndWait(ClusterOptions options, Consumer<String> say) {
        options.remote().ifPresent(at -> ClusterWait.of(at.connection(), say).await());
        return open(options);
    }

    private static Session connected(ClusterOptions.Remote at, boolean local, ClusterOptions options) {
        // Kafka's own clients try for a minute, and write a line about it every second
        if (!answers(at.connection())) {
            throw new CommandException("no Kafka broker answers at " + at.connection());
        }
        Registration registration = options.registers() ? Registration.AUTOMATIC : Registration.LOOK_UP_ONLY;
        Optional<LogFile> log = local ? LogFile.in(options.data()) : Optional.empty();
        return new Session(Optional.empty(), Optional.empty(), log, at, local, options.data(), registration);
    }

    static boolean answers(KafkaConnection connection) {
        return Stream.of(connection.bootstrapServers().split(","))
                .map(HostPort::parse)
                .anyMatch(HostPort::answers);
    }

    /** Whether any of the cluster's servers takes connections now. */
    public boolean answers() {
        return answers(at.connection());
    }

    /** Starts the embedded cluster over {@code data}, on ports that are free. */
    public static Session embedded(Path data) {
        return embedded(data, ListenerPorts.ANY);
    }

    private static Session embedded(Path data, ListenerPorts ports) {
        Optional<LogFile> log = LogFile.in(data);
        EmbeddedCluster cluster = start(data, ports, log);
        ClusterEndpoints endpoints = ClusterEndpoints.in(data);
        ClusterOptions.Remote at = ClusterOptions.Remote.plain(cluster.connection(), cluster.registryUrl());
        endpoints.publish(at);
        return new Session(Optional.of(cluster), Optional.of(endpoints), log, at, true, data, Registration.AUTOMATIC);
    }

    private static EmbeddedCluster start(Path data, ListenerPorts ports, Optional<LogFile> log) {
        try {
            return EmbeddedCluster.start(data.resolve("kafka"), EmbeddedBroker.DEFAULT_MAX_MESSAGE_BYTES, ports);
        } catch (RuntimeException e) {
            log.ifPresent(LogFile::close);
            throw e;
        }
    }

    /** Where Kafka clients connect, and how. */
    public KafkaConnection connection() {
        return at.connection();
    }

    /** The base address of the schema registry. */
    public String registryUrl() {
        return at.registry();
    }

    public SchemaRegistry registry() {
        return registry;
    }

    /** Folder of everything that is kept on this machine. */
    public Path data() {
        return data;
    }

    /** Whether the cluster is an embedded one, started by this session or by another command. */
    boolean isEmbedded() {
        return local;
    }

    /** Whether the cluster ends with another command. */
    boolean isJoined() {
        return local && embedded.isEmpty();
    }

    /** Opens the records of a source. */
    public SampleDecoder decoder(Source source) {
        return SampleDecoder.of(source.format(), source.map(), registry);
    }

    /** Reads a topic of samples, whole; records without a value, which retract a sample, are left out. */
    public void samples(String topic, Consumer<Sample> each) {
        SampleSerde serde = new SampleSerde(registry);
        TopicReader.forEach(connection(), topic, record -> {
            if (record.value() != null) {
                each.accept(serde.decode(record.value()));
            }
        });
    }

    /** Reads the topic of retractions, whole; nothing is retracted where a pipeline has none or never ran. */
    public RetractedSamples retractions(Sinks sinks) {
        RetractedSamples retracted = new RetractedSamples();
        RetractionSerde serde = new RetractionSerde(registry);
        sinks.retractions()
                .filter(this::exists)
                .ifPresent(topic -> TopicReader.forEach(
                        connection(), topic, record -> retracted.add(serde.decode(record.value()))));
        return retracted;
    }

    private boolean exists(String topic) {
        try (Admin admin = connection().admin()) {
            return AdminCall.of("its topics", admin.listTopics().names()).contains(topic);
        }
    }

    /**
     * Reads a topic of dead letters, whole.
     *
     * @param each takes a letter, and where an ingest found what it is about, if one did
     */
    public void deadLetters(String topic, BiConsumer<DeadLetter, Optional<String>> each) {
        DeadLetterSerde serde = new DeadLetterSerde(registry);
        TopicReader.forEach(
                connection(),
                topic,
                record -> each.accept(
                        serde.decode(record.value()),
                        Optional.ofNullable(record.headers().lastHeader(HeaderNames.FOUND_AT))
                                .map(header -> new String(header.value(), StandardCharsets.UTF_8))));
    }

    /** The claims to the sinks of a pipeline, by topic. */
    public Map<String, Claim> claims(Pipeline pipeline) {
        try (Admin admin = connection().admin()) {
            return new SinkClaims(admin, connection()).ofSinks(pipeline);
        }
    }

    /** How far {@code group} has come in a topic: for each partition, the offset of the next record. */
    public Map<Integer, Long> committed(String group, String topic) {
        try (Admin admin = connection().admin()) {
            Map<Integer, Long> offsets = new HashMap<>();
            TopicOffsets.committed(admin, group, topic)
                    .forEach((partition, offset) -> offsets.put(partition.partition(), offset));
            return offsets;
        }
    }

    /** Lets go of the cluster; stops it when it was started here. Data stays. */
    @Override
    public void close() {
        registry.close();
        published.ifPresent(ClusterEndpoints::remove);
        embedded.ifPresent(EmbeddedCluster::close);
        log.ifPresent(LogFile::close);
    }
}
