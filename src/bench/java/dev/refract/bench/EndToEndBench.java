package dev.refract.bench;

import dev.refract.spec.Limits;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Records per second through the embedded broker, of (a) a bare Kafka Streams copy, (b) pipelines without
 * augmentation steps over the same 200-byte samples, (c) an image pipeline, (d) a text pipeline, both with and without a
 * spread, (e) images of which no copy is made; images also with their pixels unseen ({@code decode: lazy}); exactly once,
 * in one JVM.
 *
 * <p>Sources are filled beforehand. After one round to warm up, rounds are interleaved and every other
 * one runs backwards. A lap is timed by the broker's clock, from its taking of the first committed
 * record to that of the last, so that start-up and group membership do not count.
 */
public final class EndToEndBench {
    private static final String TEXTS = "texts";
    private static final Path CIFAR = Path.of("..", "shared", "data", "cifar10-lt");
    private static final Path IMAGES = Path.of("topologies", "01-images.yaml");
    private static final String SWAPS = "balance: {target: uniform}\naugment: {steps: [word_swap: {}]}";
    private static final int GENERATED_IMAGES = 12_000;
    private static final int CIFAR_SIDE = 32;
    private static final int PARTITIONS = 4;

    private EndToEndBench() {}

    /**
     * @param arguments {@code records=400000} texts, {@code rounds=5}, {@code threads=1} stream threads,
     *     {@code only=<regular expression of contestants' names>}, {@code images=<folder of CIFAR-10>}
     */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> options = new LinkedHashMap<>();
        for (String argument : arguments) {
            String[] option = argument.split("=", 2);
            options.put(option[0], option[1]);
        }
        Path directory = Files.createTempDirectory(Path.of("target"), "bench");
        int threads = Integer.parseInt(options.getOrDefault("threads", "1"));
        try (Cluster cluster = Cluster.start(directory, PARTITIONS, threads)) {
            run(cluster, options);
        } finally {
            delete(directory);
        }
    }

    private static void run(Cluster cluster, Map<String, String> options) {
        List<Contestant> contestants = contestants(options.getOrDefault("only", ".*"));
        Map<String, Cluster.Source> sources = sources(cluster, contestants, options);
        for (Cluster.Source source : sources.values()) {
            System.out.printf(
                    "%s: %,d records, values of %.0f bytes%n", source.topic(), source.records(), source.bytes());
        }
        load("before");
        List<Contestant> order = new ArrayList<>(contestants);
        Board board = new Board(contestants);
        int rounds = Integer.parseInt(options.getOrDefault("rounds", "5"));
        for (int round = 0; round <= rounds; round++) {
            for (Contestant contestant : order) {
                Cluster.Lap lap = cluster.time(
                        contestant, sources.get(contestant.pipeline().source().topic()));
                if (round > 0) {
                    board.add(contestant, lap);
                }
            }
            Collections.reverse(order);
        }
        load("after");
        board.print(System.out);
    }

    private static List<Contestant> contestants(String only) {
        List<Contestant> contestants = new ArrayList<>();
        contestants.add(Contestant.bareCopy("(a) bare Kafka Streams copy", texts("deduplicate: false", "")));
        contestants.add(Contestant.bareCopy("(a) the same, every key once", texts("deduplicate: true", "")));
        contestants.add(Contestant.refract(
                "(b) Refract, no steps, no deduplication", texts("deduplicate: false", "augment: {copies: 0}")));
        contestants.add(
                Contestant.refract("(b) Refract, no steps", texts("deduplicate: true", "augment: {copies: 0}")));
        contestants.add(Contestant.refract(
                "(b) Refract, no steps, balanced", texts("deduplicate: true", "balance: {target: uniform}")));
        contestants.add(Contestant.refract("(c) Refract, " + IMAGES, images()));
        contestants.add(Contestant.refract("(c) the same, spread 0", images().withSpread(0)));
        contestants.add(Contestant.refract("(c) the same, decode: lazy", images().withMedia(lazy().media())));
        contestants.add(Contestant.refract("(d) Refract, two words swapped", texts("deduplicate: true", SWAPS)));
        contestants.add(Contestant.refract(
                "(d) the same, spread 0", texts("deduplicate: true", SWAPS).withSpread(0)));
        contestants.add(Contestant.refract("(e) Refract, images without copies", plain("")));
        contestants.add(Contestant.refract("(e) the same, decode: lazy", lazy()));
        contestants.removeIf(contestant -> !contestant.name().matches(only));
        return contestants;
    }

    private static Pipeline images() {
        return withoutWaiting(PipelineFile.read(IMAGES).orElseThrow());
    }

    /** Over the images of (c), which only pass. */
    private static Pipeline plain(String media) {
        return PipelineFile.reader()
                .parse(Path.of("plain.yaml"), """
                        pipeline: plain
                        source: {topic: pictures.labeled}
                        augment: {copies: 0}
                        %s
                        sink: {train: train, validation: validation, test: test, rejected: rejected}
                        limits: {idle_timeout_ms: 100}
                        """.formatted(media))
                .orElseThrow();
    }

    /** The same, of which header and end marker are looked at, and no pixel. */
    private static Pipeline lazy() {
        return plain("media: [image: {decode: lazy}]");
    }

    /** Copies that are owed at the end leave at once, so that a lap does not hold a wait. */
    private static Pipeline withoutWaiting(Pipeline pipeline) {
        Limits own = pipeline.limits();
        return pipeline.withLimits(new Limits(
                own.maxRecordBytes(),
                own.maxRejectedShare(),
                own.rejectedWindow(),
                100,
                own.maxCopyMs(),
                own.maxCopyBytes(),
                own.stallTimeoutMs()));
    }

    /** A pipeline over the texts. */
    private static Pipeline texts(String source, String rest) {
        return PipelineFile.reader()
                .parse(Path.of("bench.yaml"), """
                    pipeline: bench
                    source: {topic: texts, %s}
                    %s
                    sink: {train: train, validation: validation, test: test, rejected: rejected}
                    limits: {idle_timeout_ms: 100}
                    """.formatted(source, rest))
                .orElseThrow();
    }

    private static Map<String, Cluster.Source> sources(
            Cluster cluster, List<Contestant> contestants, Map<String, String> options) {
        Map<String, Cluster.Source> sources = new LinkedHashMap<>();
        for (Contestant contestant : contestants) {
            sources.computeIfAbsent(contestant.pipeline().source().topic(), topic -> {
                if (topic.equals(TEXTS)) {
                    long records = Long.parseLong(options.getOrDefault("records", "400000"));
                    return cluster.produce(topic, Inputs.texts(records));
                }
                Path folder = Path.of(options.getOrDefault("images", CIFAR.toString()));
                return cluster.produce(
                        topic,
                        Files.isDirectory(folder)
                                ? Inputs.images(folder)
                                : Inputs.gradients(GENERATED_IMAGES, CIFAR_SIDE));
            });
        }
        return sources;
    }

    private static void load(String when) {
        var machine = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "load %s: %.1f over %d processors%n",
                when, machine.getSystemLoadAverage(), machine.getAvailableProcessors());
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted(Collections.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
