package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.image.TestPictures;
import dev.refract.copies.Plan;
import dev.refract.kafka.KafkaConnection;
import dev.refract.sample.Cell;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.InMemoryRegistry;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.topology.application.Deployment;
import dev.refract.topology.application.StreamsSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.bytedeco.opencv.global.opencv_core;

/**
 * What the check at decode costs a record that only passes: the whole topology without a broker, with the check,
 * without, and with {@code decode: lazy}, by turns. Without it means a plan that knows no medium, so that nothing is opened; reading Avro strictly is
 * in both. Microseconds of processor time a record, the least of eight rounds.
 */
public final class DecodeCheckCost {
    private static final int ROUNDS = 8;

    private DecodeCheckCost() {}

    /** Prints a line for each kind of payload. */
    public static void main(String[] arguments) throws IOException {
        System.out.printf(
                "%-28s %10s %10s %7s %10s %7s%n", "payload", "unchecked", "checked", "ratio", "lazy", "ratio");
        for (Map.Entry<String, Payload> payload : payloads().entrySet()) {
            int records = payload.getValue() instanceof Payload.Image ? 400 : 20_000;
            try (Passage without = Passage.open(payload.getValue(), records, Check.NONE);
                    Passage with = Passage.open(payload.getValue(), records, Check.ALWAYS);
                    Passage headers = Passage.open(payload.getValue(), records, Check.LAZY)) {
                double off = Double.MAX_VALUE;
                double on = Double.MAX_VALUE;
                double lazy = Double.MAX_VALUE;
                for (int round = 0; round < ROUNDS; round++) {
                    off = Math.min(off, without.microseconds());
                    on = Math.min(on, with.microseconds());
                    lazy = Math.min(lazy, headers.microseconds());
                }
                System.out.printf(
                        "%-28s %10.1f %10.1f %7.2f %10.1f %7.2f%n",
                        payload.getKey(), off, on, on / off, lazy, lazy / off);
            }
        }
    }

    private static Map<String, Payload> payloads() {
        Map<String, Payload> payloads = new LinkedHashMap<>();
        payloads.put("text of 200 characters", new Payload.Text("twenty characters, ".repeat(10)));
        payloads.put("text of 5,000 characters", new Payload.Text("twenty characters, ".repeat(250)));
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < 20; i++) {
            cells.put("column " + i, i % 4 == 0 ? new Cell.Category("value " + i) : new Cell.Numeric(i / 3.0));
        }
        payloads.put("row of 20 cells", new Payload.Row(cells));
        payloads.put("PNG of 32 x 32", png(32));
        payloads.put("JPEG of 32 x 32", jpeg(32));
        payloads.put("JPEG of 256 x 256", jpeg(256));
        payloads.put("JPEG of 640 x 640", jpeg(640));
        return payloads;
    }

    private static Payload png(int side) {
        return new Payload.Image(TestPictures.png(TestPictures.blobs(side, side, opencv_core.CV_8UC3, 1)), "image/png");
    }

    private static Payload jpeg(int side) {
        return new Payload.Image(
                TestPictures.jpeg(TestPictures.blobs(side, side, opencv_core.CV_8UC3, 1)), "image/jpeg");
    }

    private enum Check {
        NONE,
        ALWAYS,
        LAZY
    }

    /** A topology, and the records that pass it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Passage(
            TopologyTestDriver driver, TestInputTopic<byte[], byte[]> source, byte[][] keys, byte[][] values)
            implements AutoCloseable {

        static Passage open(Payload payload, int records, Check check) throws IOException {
            InMemoryRegistry registry = new InMemoryRegistry();
            SampleSerde serde = new SampleSerde(registry);
            Pipeline pipeline = PipelineFile.reader()
                    .parse(Path.of("passage.yaml"), """
                            pipeline: passage
                            source: {topic: in, deduplicate: false}
                            split: {train: 0, validation: 1, test: 0}
                            augment: {copies: 0}
                            %s
                            sink: {train: train, validation: validation, test: test, rejected: rejected}
                            """.formatted(
                                    check == Check.LAZY ? "media: [image: {decode: lazy}]" : ""))
                    .orElseThrow();
            Plan plan = check != Check.NONE
                    ? Plan.of(pipeline)
                    : Plan.of(pipeline, "d".repeat(64), Catalog.of(List.of()), List.of());
            Properties settings = StreamsSettings.of(
                    "passage",
                    new Deployment(
                            KafkaConnection.plain("unused:9092"),
                            Files.createTempDirectory("cost"),
                            "cost",
                            1,
                            (short) 1,
                            Map.of()));
            TopologyTestDriver driver = new TopologyTestDriver(
                    PipelineTopology.of(plan, registry, new StreamsConfig(settings), Integer.MAX_VALUE), settings);
            byte[][] keys = new byte[records][];
            byte[][] values = new byte[records][];
            for (int i = 0; i < records; i++) {
                String id = "sample-%07d".formatted(i);
                keys[i] = id.getBytes(UTF_8);
                values[i] = serde.encode("in", Sample.original(id, i, payload, Label.of("class")));
            }
            return new Passage(
                    driver,
                    driver.createInputTopic("in", new ByteArraySerializer(), new ByteArraySerializer()),
                    keys,
                    values);
        }

        double microseconds() {
            var threads = ManagementFactory.getThreadMXBean();
            long begin = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < keys.length; i++) {
                source.pipeInput(keys[i], values[i], (long) i);
            }
            long end = threads.getCurrentThreadCpuTime();
            int passed = driver.createOutputTopic(
                            "validation", new ByteArrayDeserializer(), new ByteArrayDeserializer())
                    .readRecordsToList()
                    .size();
            if (passed != keys.length) {
                throw new IllegalStateException(passed + " of " + keys.length + " records passed");
            }
            return (end - begin) / 1000.0 / keys.length;
        }

        @Override
        public void close() {
            driver.close();
        }
    }
}
