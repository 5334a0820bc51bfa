package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.augment.catalog.Catalog;
import dev.refract.copies.Plan;
import dev.refract.kafka.KafkaConnection;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.InMemoryRegistry;
import dev.refract.spec.Pipeline;
import dev.refract.topology.application.Deployment;
import dev.refract.topology.application.StreamsSettings;
import dev.refract.topology.metrics.Gauges;
import dev.refract.topology.owed.OwedOrigin;
import dev.refract.topology.round.RoundSource;
import dev.refract.topology.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.test.TestRecord;

/** A pipeline on the test driver, built through the same factory as in production. */
public final class PipelineRig implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

    final InMemoryRegistry registry = new InMemoryRegistry();
    final SampleSerde samples = new SampleSerde(registry);
    private final DeadLetterSerde letters = new DeadLetterSerde(registry);
    private final Pipeline pipeline;
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> source;

    PipelineRig(Pipeline pipeline, Path state) {
        this(pipeline, Plan.of(pipeline, "d".repeat(64), Catalog.load(), List.of()), state);
    }

    PipelineRig(Pipeline pipeline, Plan plan, Path state) {
        this(pipeline, plan, RoundSource.of(pipeline), state);
    }

    /** A rig whose dead-letter topic takes records of so many bytes. */
    PipelineRig(Pipeline pipeline, Path state, int maxLetterBytes) {
        this(
                pipeline,
                Plan.of(pipeline, "d".repeat(64), Catalog.load(), List.of()),
                RoundSource.of(pipeline),
                state,
                maxLetterBytes);
    }

    PipelineRig(Pipeline pipeline, Plan plan, RoundSource rounds, Path state) {
        this(pipeline, plan, rounds, state, Integer.MAX_VALUE);
    }

    private PipelineRig(Pipeline pipeline, Plan plan, RoundSource rounds, Path state, int maxLetterBytes) {
        this.pipeline = pipeline;
        Properties settings = StreamsSettings.of(
                pipeline.applicationId(),
                new Deployment(KafkaConnection.plain("unused:9092"), state, "rig", 1, (short) 1, Map.of()));
        driver = new TopologyTestDriver(
                PipelineTopology.of(
                        plan, rounds, registry, new StreamsConfig(settings), Rejections.failing(maxLetterBytes)),
                settings,
                START);
        source = driver.createInputTopic(
                pipeline.source().topic(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    public static Sample text(String id, String text, String category) {
        return Sample.original(id, START.toEpochMilli(), new Payload.Text(text), Label.of(category));
    }

    void send(Sample sample) {
        send(sample.originId().getBytes(UTF_8), samples.encode(pipeline.source().topic(), sample));
    }

    void send(byte[] key, byte[] value) {
        source.pipeInput(key, value, START);
    }

    /** Lets a task use a new slice of time, while records come. */
    void nextSlice() {
        driver.advanceWallClockTime(Duration.ofMillis(100));
    }

    /** Lets the source be idle until no copies are owed. */
    void idle() {
        driver.advanceWallClockTime(Duration.ofMillis(pipeline.limits().idleTimeoutMs()));
        while (owes()) {
            nextSlice();
        }
    }

    private boolean owes() {
        try (KeyValueIterator<String, byte[]> rows =
                driver.<String, byte[]>getKeyValueStore(Stores.OWED).all()) {
            while (rows.hasNext()) {
                if (OwedOrigin.isKey(rows.next().key)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The raw records of a topic since the last reading, once no copies are owed. */
    List<TestRecord<byte[], byte[]>> read(String topic) {
        idle();
        return readNow(topic);
    }

    /** The raw records of a topic since the last reading. */
    List<TestRecord<byte[], byte[]>> readNow(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    List<Sample> train() {
        return decoded(read(pipeline.sink().train()));
    }

    /** What is in the training topic since the last reading, while copies may be owed. */
    List<Sample> trainNow() {
        return decoded(readNow(pipeline.sink().train()));
    }

    private List<Sample> decoded(List<TestRecord<byte[], byte[]>> records) {
        return records.stream().map(record -> samples.decode(record.value())).toList();
    }

    List<DeadLetter> rejected() {
        return read(pipeline.sink().rejected()).stream()
                .map(record -> letters.decode(record.value()))
                .toList();
    }

    /** A metric that every task has. */
    double metric(String name) {
        return driver.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(name)
                        && metric.getKey().group().equals(Gauges.TASK_GROUP))
                .mapToDouble(metric -> (Double) metric.getValue().metricValue())
                .sum();
    }

    TopologyTestDriver driver() {
        return driver;
    }

    @Override
    public void close() {
        driver.close();
    }
}
