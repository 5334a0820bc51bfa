package dev.refract.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How much of the machine a pipeline gets, and what it is called there. */
final class RunOptions {
    private static final int DEFAULT_PARTITIONS = 4;

    @Option(
            names = "--partitions",
            paramLabel = "<n>",
            description = "Partitions of the source topic: that many if it must be created (${DEFAULT-VALUE}).",
            defaultValue = "" + DEFAULT_PARTITIONS,
            converter = ClusterOptions.Positive.class)
    private int partitions;

    @Option(
            names = "--threads",
            paramLabel = "<n>",
            description = "Threads that work on partitions; without it, as many as there are cores.",
            converter = ClusterOptions.Positive.class)
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--replication",
            paramLabel = "<n>",
            description = "Replicas of topics that are created; without it, what the cluster's default is.",
            converter = ClusterOptions.Positive.class)
    private Optional<Integer> replication = Optional.empty();

    @Option(
            names = "--instance",
            paramLabel = "<name>",
            description = "Name of this instance, stable over restarts; without it, the host's name.")
    private Optional<String> instance = Optional.empty();

    /** Partitions of a source topic that is created. */
    int partitions() {
        return partitions;
    }

    /** Threads that work on partitions. */
    int threads() {
        return threads.orElseGet(() -> Math.min(partitions, Runtime.getRuntime().availableProcessors()));
    }

    /** Replicas of topics that are created; −1 for the cluster's default. */
    short replication() {
        return replication.map(Integer::shortValue).orElse((short) -1);
    }

    /** Name of this instance. */
    String instance() {
        return instance.orElseGet(RunOptions::hostName);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
