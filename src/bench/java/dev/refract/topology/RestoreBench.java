package dev.refract.topology;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.management.OperatingSystemMXBean;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.KafkaConnection;
import dev.refract.topology.application.Deployment;
import dev.refract.topology.application.StreamsSettings;
import dev.refract.topology.store.Stores;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * How long an instance takes to restore the store of published ids, which is what a crash costs: the changelog of one
 * partition is filled with rows as {@link dev.refract.topology.revision.Publication} writes them, and a store under the
 * settings of production is restored from it.
 */
public final class RestoreBench {
    private static final String APPLICATION = "restore";
    private static final String CHANGELOG = APPLICATION + "-" + Stores.SEEN + "-changelog";
    /** Bytes of a row for a sample with at most seven copies. */
    private static final int ROW = 23;

    private RestoreBench() {}

    /** @param arguments the number of ids, 10,000,000 by default */
    public static void main(String[] arguments) throws Exception {
        long ids = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
        Path directory = Files.createTempDirectory(Path.of("target"), "restore");
        try (EmbeddedCluster servers = EmbeddedCluster.start(directory.resolve("kafka"))) {
            fill(servers.bootstrapServers(), ids);
            Path state = directory.resolve("state");
            restore(servers.bootstrapServers(), state);
            System.out.printf(
                    "%,d ids: state %d MiB on disk, changelog %d MiB%n",
                    ids, mebibytes(state), mebibytes(changelog(directory.resolve("kafka"))));
        }
    }

    private static void fill(String bootstrapServers, long ids) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(
                            new NewTopic("ids", 1, (short) 1),
                            new NewTopic(CHANGELOG, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
                    .all()
                    .get();
        }
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "batch.size", 256 * 1024, "linger.ms", 20);
        byte[] random = new byte[ROW];
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            Future<RecordMetadata> last = null;
            for (long id = 0; id < ids; id++) {
                byte[] row = random.clone();
                ByteBuffer.wrap(row).putLong(6, id * 0x9E3779B97F4A7C15L).putLong(14, Long.reverse(id));
                last = producer.send(new ProducerRecord<>(
                        CHANGELOG, "sample-%09d".formatted(id).getBytes(US_ASCII), row));
            }
            if (last != null) {
                last.get();
            }
        }
    }

    private static void restore(String bootstrapServers, Path state) throws Exception {
        Properties settings = StreamsSettings.of(
                APPLICATION,
                new Deployment(KafkaConnection.plain(bootstrapServers), state, "restore-1", 1, (short) 1, Map.of()));
        CompletableFuture<String> end = new CompletableFuture<>();
        try (KafkaStreams streams = new KafkaStreams(topology(settings), settings)) {
            streams.setGlobalStateRestoreListener(new Watch(end));
            streams.start();
            System.out.println(end.get());
        }
    }

    /** A source that stays empty, and a processor that has the store of the product and does nothing. */
    private static Topology topology(Properties settings) {
        Topology topology = new Topology(new TopologyConfig(new StreamsConfig(settings)));
        topology.addSource(
                "ids", Serdes.ByteArray().deserializer(), Serdes.ByteArray().deserializer(), "ids");
        topology.addProcessor(
                "nothing",
                () -> new ContextualProcessor<byte[], byte[], Void, Void>() {
                    @Override
                    public void process(Record<byte[], byte[]> record) {}
                },
                "ids");
        topology.addStateStore(
                org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                        org.apache.kafka.streams.state.Stores.persistentKeyValueStore(Stores.SEEN),
                        Serdes.Bytes(),
                        Serdes.ByteArray()),
                "nothing");
        return topology;
    }

    private static Path changelog(Path kafka) throws IOException {
        try (Stream<Path> folders = Files.walk(kafka)) {
            return folders.filter(folder -> folder.endsWith(CHANGELOG + "-0"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static long mebibytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith("index"))
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    >> 20;
        }
    }

    /** Takes the time from the first record to the last. */
    private static final class Watch implements StateRestoreListener {
        private final CompletableFuture<String> end;
        private long started;
        private long spent;

        private Watch(CompletableFuture<String> end) {
            this.end = end;
        }

        @Override
        public void onRestoreStart(TopicPartition partition, String store, long first, long last) {
            started = System.nanoTime();
            spent = processorTime();
        }

        @Override
        public void onBatchRestored(TopicPartition partition, String store, long last, long count) {}

        @Override
        public void onRestoreEnd(TopicPartition partition, String store, long total) {
            double seconds = (System.nanoTime() - started) / 1e9;
            end.complete("%,d records restored in %.1f s, %.0f a second; %.1f s of processor time with the broker"
                    .formatted(total, seconds, total / seconds, (processorTime() - spent) / 1e9));
        }

        private static long processorTime() {
            return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        }
    }
}
