package dev.refract.cli.options;

import dev.refract.balance.rounds.RoundLog;
import dev.refract.cli.terminal.LogFormat;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How much of the machine a pipeline gets, and what it is called there. */
public final class RunOptions {
    /** A class needs some dozens of samples in a partition before its task believes in it. */
    private static final long SAMPLES_PER_PARTITION = 20_000;

    @Option(
            names = "--partitions",
            paramLabel = "<n>",
            description = {
                "Partitions of the source topic, if it must be created; without it, one for every",
                SAMPLES_PER_PARTITION + " samples of the input, as many as there are cores at most."
            },
            converter = ClusterOptions.PositiveIntConverter.class)
    private Optional<Integer> partitions = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            description = "Threads that work on partitions; without it, as many as there are cores.",
            converter = ClusterOptions.PositiveIntConverter.class)
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--replication",
            paramLabel = "<n>",
            description = "Replicas of new topics; without it, the default of the cluster.",
            converter = ClusterOptions.PositiveIntConverter.class)
    private Optional<Integer> replication = Optional.empty();

    @Option(
            names = "--instance",
            paramLabel = "<name>",
            description = {
                "Name of this instance, stable over restarts, another one for each instance; without it, the",
                "host's name and a number for the data folder."
            })
    private Optional<String> instance = Optional.empty();

    @Option(
            names = "--standby-replicas",
            paramLabel = "<n>",
            description = {
                "Instances that keep a copy of each store beside the one that works with it (${DEFAULT-VALUE}); one takes",
                "over after a crash without restoring."
            },
            defaultValue = "0")
    private int standbyReplicas;

    @Option(
            names = "--log-format",
            paramLabel = "<format>",
            defaultValue = "${env:REFRACT_LOG_FORMAT:-text}",
            description = "${COMPLETION-CANDIDATES}; json for a collector of logs. [REFRACT_LOG_FORMAT]")
    private LogFormat logFormat;

    @Option(
            names = "--http-port",
            paramLabel = "<port>",
            defaultValue = "${env:REFRACT_HTTP_PORT}",
            description =
                    "Port of /metrics (for Prometheus), /livez and /readyz; without it, there is none. [REFRACT_HTTP_PORT]",
            converter = ClusterOptions.PositiveIntConverter.class)
    private Optional<Integer> httpPort = Optional.empty();

    @Option(
            names = "--http-host",
            paramLabel = "<address>",
            defaultValue = "0.0.0.0",
            description = "Interface of --http-port (${DEFAULT-VALUE}, all of them).")
    private String httpHost;

    @Option(
            names = "--compression",
            paramLabel = "<codec>",
            description = {
                "How the output is compressed: ${COMPLETION-CANDIDATES}; without it, none, which every client reads.",
                "Media are compressed already; for texts and rows, zstd or lz4 save room."
            })
    private Codec compression = Codec.none;

    /** The codecs of Kafka, as its settings spell them. */
    enum Codec {
        none,
        gzip,
        snappy,
        lz4,
        zstd
    }

    @Option(
            names = "--pin-rounds",
            paramLabel = "<file>",
            description =
                    "Repeat the decisions of an earlier run over the same input; refract rounds --save writes the log.",
            converter = RoundLogFile.RoundLogConverter.class)
    private Optional<RoundLog> rounds = Optional.empty();

    /** Settings of Kafka Streams that differ from the usual ones. */
    public Map<String, String> overrides() {
        return Map.of(
                "producer.compression.type",
                compression.name(),
                "num.standby.replicas",
                Integer.toString(Math.max(0, standbyReplicas)));
    }

    /** How the process logs. */
    public LogFormat logFormat() {
        return logFormat;
    }

    /** Port of metrics and probes, if they are wanted. */
    public Optional<Integer> httpPort() {
        return httpPort;
    }

    /** Address of the interface that {@link #httpPort} is of. */
    public String httpHost() {
        return httpHost;
    }

    /** The rounds to decide by, if not by those of the run itself. */
    public Optional<RoundLog> rounds() {
        return rounds;
    }

    /**
     * Partitions of a source topic that is created.
     *
     * @param samples that are to go through it
     */
    public int partitions(long samples) {
        long enough = Math.max(1, samples / SAMPLES_PER_PARTITION);
        return partitions.orElse((int) Math.min(cores(), enough));
    }

    /** Threads that work on a source of so many partitions. */
    public int threads(int existing) {
        return threads.orElse(Math.min(existing, cores()));
    }

    /** Replicas of topics that are created; −1 for the cluster's default. */
    public short replication() {
        return replication.map(Integer::shortValue).orElse((short) -1);
    }

    /**
     * Name of this instance. Two on one host have different folders, because a folder takes one only.
     *
     * @param data folder that it keeps its state in
     */
    public String instance(Path data) {
        String folder =
                Integer.toHexString(data.toAbsolutePath().normalize().toString().hashCode());
        return instance.orElseGet(() -> hostName() + "-" + folder);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
