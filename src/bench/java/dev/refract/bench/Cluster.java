package dev.refract.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicReader;
import dev.refract.kafka.Topics;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.spec.Pipeline;
import dev.refract.spec.Sinks;
import dev.refract.topology.application.Deployment;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The broker of one benchmark run: produces sources, lets contestants run, and times them. */
final class Cluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final int partitions;
    private final int threads;
    private final KafkaConnection connection;
    private final Runnable stop;
    private final SchemaRegistry registry;
    private final Admin admin;
    private final AtomicInteger runs = new AtomicInteger();

    private Cluster(
            Path directory,
            int partitions,
            int threads,
            KafkaConnection connection,
            String registryUrl,
            Runnable stop) {
        this.directory = directory;
        this.partitions = partitions;
        this.threads = threads;
        this.connection = connection;
        this.stop = stop;
        this.registry = SchemaRegistry.confluent(registryUrl, Registration.AUTOMATIC, Map.of());
        this.admin = connection.admin();
    }

    /**
     * Starts broker and registry.
     *
     * @param partitions of every topic
     * @param threads stream threads of every contestant
     */
    static Cluster start(Path directory, int partitions, int threads) {
        EmbeddedCluster servers = EmbeddedCluster.start(directory.resolve("kafka"));
        return new Cluster(directory, partitions, threads, servers.connection(), servers.registryUrl(), servers::close);
    }

    /** The same on a broker and a registry of another process, whose time and memory then do not count. */
    static Cluster join(Path directory, int partitions, int threads, String bootstrapServers, String registryUrl) {
        return new Cluster(
                directory, partitions, threads, KafkaConnection.plain(bootstrapServers), registryUrl, () -> {});
    }

    SchemaRegistry registry() {
        return registry;
    }

    /** How the contestant of the current run is deployed: with a state directory nobody used before. */
    Deployment deployment() {
        return new Deployment(
                connection,
                directory.resolve("state-" + runs.get()),
                "bench-" + runs.get(),
                threads,
                (short) 1,
                Map.of());
    }

    /** Fills a source topic; returns when the broker has everything. */
    Source produce(String topic, Stream<Sample> samples) {
        new Topics(admin, PATIENCE).ensure(List.of(new NewTopic(topic, partitions, (short) 1)));
        SampleSerde serde = new SampleSerde(registry);
        LongSummaryStatistics sizes = new LongSummaryStatistics();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                connection.bootstrapServers(),
                "batch.size",
                256 * 1024,
                "linger.ms",
                20,
                "compression.type",
                "lz4");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = samples.map(sample -> {
                        byte[] key = sample.originId().getBytes(StandardCharsets.UTF_8);
                        byte[] value = serde.encode(topic, sample);
                        sizes.accept(value.length);
                        return producer.send(new ProducerRecord<>(topic, null, sample.eventTime(), key, value));
                    })
                    .toList();
            for (Future<RecordMetadata> acknowledgement : sent) {
                acknowledgement.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("topic " + topic + " could not be filled", e);
        }
        return new Source(topic, sizes.getCount(), sizes.getAverage());
    }

    /**
     * Lets {@code contestant} run from the first record of its source to the last, and takes away what it
     * made.
     *
     * @throws IllegalStateException when it stopped before the end
     */
    Lap time(Contestant contestant, Source source) {
        Sinks sinks = contestant.pipeline().sink();
        List<String> topics = List.of(sinks.train(), sinks.validation(), sinks.test(), sinks.rejected());
        new Topics(admin, PATIENCE).ensure(topics.stream().map(this::sink).toList());
        runs.incrementAndGet();
        long before = processorTime();
        Contestant.Run run = contestant.way().run(contestant.pipeline(), this);
        long spent = processorTime() - before;
        if (run.failure().isPresent()) {
            throw new IllegalStateException(
                    contestant.name() + " stopped", run.failure().get());
        }
        LongSummaryStatistics appended = new LongSummaryStatistics();
        topics.forEach(topic -> TopicReader.forEach(connection, topic, record -> appended.accept(record.timestamp())));
        forget(contestant.pipeline());
        return new Lap(
                source.records(), appended.getCount(), appended.getMax() - appended.getMin(), spent, run.streamTime());
    }

    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** A topic whose records bear the broker's time: the clock that all contestants are timed by. */
    private NewTopic sink(String name) {
        return new NewTopic(name, partitions, (short) 1).configs(Map.of("message.timestamp.type", "LogAppendTime"));
    }

    private void forget(Pipeline pipeline) {
        try {
            Set<String> names = admin.listTopics().names().get();
            Sinks sinks = pipeline.sink();
            admin.deleteTopics(names.stream()
                            .filter(name -> name.startsWith(pipeline.applicationId())
                                    || Set.of(sinks.train(), sinks.validation(), sinks.test(), sinks.rejected())
                                            .contains(name))
                            .toList())
                    .all()
                    .get();
            admin.deleteConsumerGroups(List.of(pipeline.applicationId())).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("what a run left behind could not be deleted", e);
        }
    }

    @Override
    public void close() {
        admin.close();
        registry.close();
        stop.run();
    }

    /** A filled topic, and the mean size of its values in bytes. */
    record Source(String topic, long records, double bytes) {}

    /**
     * One run of a contestant.
     *
     * @param milliseconds from the broker's taking of the first committed record to that of the last
     * @param processorTime nanoseconds of all threads of the process, broker and start-up included
     * @param streamTime nanoseconds of the stream threads, start-up included
     */
    record Lap(long recordsIn, long recordsOut, long milliseconds, long processorTime, long streamTime) {

        double perSecond() {
            return 1000.0 * recordsIn / milliseconds;
        }
    }
}
