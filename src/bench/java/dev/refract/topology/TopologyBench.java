package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.copies.Plan;
import dev.refract.kafka.KafkaConnection;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.InMemoryRegistry;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.topology.application.Deployment;
import dev.refract.topology.application.StreamsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One 200-byte text through all stages of a topology, in the test driver: without a broker and without a store. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TopologyBench {
    private static final int SAMPLES = 1 << 12;

    /** Duplicates made of every training sample, beside the original. */
    @Param({"0", "1", "10"})
    private int copies;

    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> source;
    private byte[][] keys = {};
    private byte[][] values = {};
    private int next;

    /** Encodes all samples and opens the topology. */
    @Setup
    public void open() throws IOException {
        InMemoryRegistry registry = new InMemoryRegistry();
        SampleSerde serde = new SampleSerde(registry);
        Plan plan = Plan.of(PipelineFile.reader()
                .parse(Path.of("bench.yaml"), """
                        pipeline: bench
                        source: {topic: texts, deduplicate: false}
                        augment: {copies: %d}
                        sink: {train: train, validation: validation, test: test, rejected: rejected}
                        """.formatted(copies))
                .orElseThrow());
        Properties settings = StreamsSettings.of(
                "bench",
                new Deployment(
                        KafkaConnection.plain("unused:9092"),
                        Files.createTempDirectory("bench"),
                        "bench",
                        1,
                        (short) 1,
                        Map.of()));
        driver = new TopologyTestDriver(
                PipelineTopology.of(plan, registry, new StreamsConfig(settings), Integer.MAX_VALUE), settings);
        source = driver.createInputTopic("texts", new ByteArraySerializer(), new ByteArraySerializer());
        keys = new byte[SAMPLES][];
        values = new byte[SAMPLES][];
        for (int i = 0; i < SAMPLES; i++) {
            String id = "text-%07d".formatted(i);
            Sample sample = Sample.original(id, i, new Payload.Text("fourteen chars".repeat(11)), Label.of("class-1"));
            keys[i] = id.getBytes(UTF_8);
            values[i] = serde.encode("texts", sample);
        }
    }

    /** Lets go of what the driver has collected. */
    @TearDown(Level.Iteration)
    public void drain() {
        List.of("train", "validation", "test")
                .forEach(topic -> driver.createOutputTopic(
                                topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                        .readRecordsToList());
    }

    /** Closes the topology. */
    @TearDown
    public void close() {
        driver.close();
    }

    /** One record from its bytes to the bytes that go out. */
    @Benchmark
    public void process() {
        int i = next++ & (SAMPLES - 1);
        source.pipeInput(keys[i], values[i], (long) i);
    }
}
