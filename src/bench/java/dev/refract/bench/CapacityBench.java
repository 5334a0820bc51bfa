package dev.refract.bench;

import dev.refract.embedded.EmbeddedCluster;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an instance costs by number of partitions and stream threads: records a second, processor seconds and memory.
 * The broker is a process of its own; every line is measured in a fresh process that holds the application alone.
 *
 * <p>The first lap of a process warms it up. Of the two that follow, the second is four times as long, and the
 * difference counts: so a start costs nothing here. Linux only, which tells the resident memory.
 */
public final class CapacityBench {
    private static final String LINES = "1x1,2x1,2x2,4x1,4x2,4x4";
    /** How much longer the second of the two laps is. */
    private static final int LONGER = 4;

    private static final int SIDE = 256;

    private CapacityBench() {}

    /**
     * @param arguments {@code texts <records>} or {@code images <records>}, those of a short lap; then, if not all are
     *     wanted, lines as {@code <partitions>x<threads>,…}
     */
    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "broker" -> serve(Path.of(arguments[1]));
            case "line" -> measure(arguments);
            default -> drive(arguments[0], arguments[1], arguments.length > 2 ? arguments[2] : LINES);
        }
    }

    private static void drive(String kind, String records, String lines) throws IOException {
        Path directory = Files.createTempDirectory(Path.of("target"), "capacity");
        Process broker = java(List.of("broker", directory.toString()), ProcessBuilder.Redirect.PIPE);
        try (BufferedReader says =
                new BufferedReader(new InputStreamReader(broker.getInputStream(), StandardCharsets.UTF_8))) {
            String bootstrapServers = says.readLine();
            String registryUrl = says.readLine();
            System.out.printf(
                    "%s, %s records%n%-10s %-7s %9s %9s %13s %13s %9s %8s%n",
                    kind,
                    records,
                    "partitions",
                    "threads",
                    "records/s",
                    "samples/s",
                    "CPU s/M in",
                    "CPU s/M out",
                    "RSS MiB",
                    "heap MiB");
            for (String line : lines.split(",", -1)) {
                String[] sizes = line.split("x", 2);
                List<String> arguments =
                        List.of("line", kind, records, sizes[0], sizes[1], bootstrapServers, registryUrl);
                java(arguments, ProcessBuilder.Redirect.INHERIT).waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            broker.destroy();
        }
    }

    /** Says on two lines where it listens, and stays until it is ended. */
    private static void serve(Path directory) throws IOException {
        EmbeddedCluster servers = EmbeddedCluster.start(directory.resolve("kafka"));
        System.out.println(servers.bootstrapServers());
        System.out.println(servers.registryUrl());
        servers.failure().join();
    }

    private static void measure(String[] arguments) throws IOException {
        String kind = arguments[1];
        int partitions = Integer.parseInt(arguments[3]);
        int threads = Integer.parseInt(arguments[4]);
        long records = Long.parseLong(arguments[2]);
        Path directory = Files.createTempDirectory(Path.of("target"), "capacity-line");
        String topic = kind + "-" + partitions + "-" + threads;
        try (Cluster cluster = Cluster.join(directory, partitions, threads, arguments[5], arguments[6])) {
            Cluster.Source few = source(cluster, kind, topic, records);
            Cluster.Source many = source(cluster, kind, topic + "-many", LONGER * records);
            lap(cluster, kind, few);
            Cluster.Lap brief = lap(cluster, kind, few);
            Cluster.Lap lengthy = lap(cluster, kind, many);
            long in = lengthy.recordsIn() - brief.recordsIn();
            long out = lengthy.recordsOut() - brief.recordsOut();
            long processorTime = lengthy.processorTime() - brief.processorTime();
            System.out.printf(
                    "%-10d %-7d %9.0f %9.0f %13.1f %13.1f %9d %8d%n",
                    partitions,
                    threads,
                    lengthy.perSecond(),
                    1000.0 * lengthy.recordsOut() / lengthy.milliseconds(),
                    processorTime / 1e3 / in,
                    processorTime / 1e3 / out,
                    peakResident() >> 10,
                    Runtime.getRuntime().totalMemory() >> 20);
        }
    }

    private static Cluster.Source source(Cluster cluster, String kind, String topic, long records) {
        return cluster.produce(
                topic, kind.equals("texts") ? Inputs.texts(records) : Inputs.gradients((int) records, SIDE));
    }

    private static Cluster.Lap lap(Cluster cluster, String kind, Cluster.Source source) {
        String topic = source.topic();
        return cluster.time(Contestant.refract(topic, pipeline(kind, topic)), source);
    }

    private static Pipeline pipeline(String kind, String topic) {
        String steps = kind.equals("texts")
                ? "[word_swap: {}]"
                : "[flip_horizontal: {p: 0.5}, rotate: {angle_range: [-15, 15]}, gaussian_blur: {p: 0.5}]";
        return PipelineFile.reader()
                .parse(Path.of("capacity.yaml"), """
                    pipeline: %1$s
                    source: {topic: %1$s}
                    balance: {target: uniform, volume: 1.5}
                    augment: {steps: %2$s}
                    sink: {train: %1$s.train, validation: %1$s.validation, test: %1$s.test, rejected: %1$s.rejected}
                    limits: {idle_timeout_ms: 100}
                    """.formatted(topic, steps))
                .orElseThrow();
    }

    private static Process java(List<String> arguments, ProcessBuilder.Redirect output) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "java",
                "-Xmx1g",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "-cp",
                System.getProperty("java.class.path"),
                CapacityBench.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectOutput(output)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The most memory that the process has held so far, in KiB. */
    private static long peakResident() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
