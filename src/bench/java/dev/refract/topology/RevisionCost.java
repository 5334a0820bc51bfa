package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import dev.refract.topology.processor.Stages;
import dev.refract.topology.record.DecodedSample;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.SinkRecord;
import dev.refract.topology.store.Stores;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.bytedeco.opencv.global.opencv_core;

/**
 * What it costs a record that only passes to be known by its content and not by its id alone: the stages from decode to
 * publish without a broker, with the stage that hashes and with one that stores a byte for each id, by turns.
 * Microseconds of processor time a record, the least of ten rounds; no id comes twice.
 */
public final class RevisionCost {
    private static final int ROUNDS = 10;

    private RevisionCost() {}

    /** Prints a line for each kind of payload. */
    public static void main(String[] arguments) throws IOException {
        System.out.printf("%-28s %10s %10s %7s%n", "payload", "ids", "contents", "ratio");
        for (Map.Entry<String, Payload> payload : payloads().entrySet()) {
            int records = payload.getValue() instanceof Payload.Image ? 500 : 10_000;
            try (Passage ids = Passage.open(payload.getValue(), records, false);
                    Passage contents = Passage.open(payload.getValue(), records, true)) {
                double off = Double.MAX_VALUE;
                double on = Double.MAX_VALUE;
                for (int round = 0; round < ROUNDS; round++) {
                    off = Math.min(off, ids.microseconds(round));
                    on = Math.min(on, contents.microseconds(round));
                }
                System.out.printf("%-28s %10.1f %10.1f %7.2f%n", payload.getKey(), off, on, on / off);
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
        payloads.put("JPEG of 32 x 32", jpeg(32));
        payloads.put("JPEG of 256 x 256", jpeg(256));
        return payloads;
    }

    private static Payload jpeg(int side) {
        return new Payload.Image(
                TestPictures.jpeg(TestPictures.blobs(side, side, opencv_core.CV_8UC3, 1)), "image/jpeg");
    }

    /** Lets an id through once, whatever its content. */
    private static final class IdsAlone extends ContextualProcessor<byte[], InFlight, byte[], InFlight> {
        @Override
        public void process(Record<byte[], InFlight> record) {
            KeyValueStore<Bytes, byte[]> seen = context().getStateStore(Stores.SEEN);
            DecodedSample decoded = (DecodedSample) record.value();
            Bytes id = Bytes.wrap(decoded.sample().id().getBytes(UTF_8));
            if (seen.get(id) == null) {
                context().forward(record, "split");
                seen.put(id, new byte[] {1});
            }
        }
    }

    /** A topology, and the records that pass it. */
    private record Passage(
            TopologyTestDriver driver,
            TestInputTopic<byte[], byte[]> source,
            SampleSerde serde,
            Payload payload,
            int records)
            implements AutoCloseable {

        static Passage open(Payload payload, int records, boolean contents) throws IOException {
            InMemoryRegistry registry = new InMemoryRegistry();
            Pipeline pipeline =
                    PipelineFile.reader().parse(Path.of("passage.yaml"), """
                            pipeline: passage
                            source: {topic: in}
                            split: {train: 0, validation: 1, test: 0}
                            augment: {copies: 0}
                            sink: {train: train, validation: validation, test: test, rejected: rejected}
                            """).orElseThrow();
            Properties settings = StreamsSettings.of(
                    "passage",
                    new Deployment(
                            KafkaConnection.plain("unused:9092"),
                            Files.createTempDirectory("cost"),
                            "cost",
                            1,
                            (short) 1,
                            Map.of()));
            TopologyTestDriver driver =
                    new TopologyTestDriver(topology(new Stages(Plan.of(pipeline), registry), contents), settings);
            return new Passage(
                    driver,
                    driver.createInputTopic("in", new ByteArraySerializer(), new ByteArraySerializer()),
                    new SampleSerde(registry),
                    payload,
                    records);
        }

        private static Topology topology(Stages stages, boolean contents) {
            Topology topology = new Topology()
                    .addSource("source", new ByteArrayDeserializer(), new ByteArrayDeserializer(), "in")
                    .addProcessor("decode", stages.decode("known", "reject"), "source");
            if (contents) {
                topology.addProcessor("known", stages.deduplicate("split", "reject"), "decode");
            } else {
                ProcessorSupplier<byte[], InFlight, byte[], InFlight> ids = IdsAlone::new;
                topology.addProcessor("known", ids, "decode");
            }
            topology.addProcessor("split", stages.split("none", "publish", "reject"), "known")
                    .addProcessor("publish", stages.publish("reject"), "split")
                    .addProcessor("reject", stages.reject(1_000_000, stop -> {}), "decode", "known", "split", "publish")
                    .addSink("validation", "validation", new ByteArraySerializer(), SinkRecord.serializer(), "publish")
                    .addSink("rejected", "rejected", new ByteArraySerializer(), SinkRecord.serializer(), "reject");
            return contents ? topology : topology.connectProcessorAndStateStores("known", Stores.SEEN);
        }

        double microseconds(int round) {
            byte[][] keys = new byte[records][];
            byte[][] values = new byte[records][];
            for (int i = 0; i < records; i++) {
                String id = "sample-%02d-%07d".formatted(round, i);
                keys[i] = id.getBytes(UTF_8);
                values[i] = serde.encode("in", Sample.original(id, i, payload, Label.of("class")));
            }
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
            if (passed != records) {
                throw new IllegalStateException(passed + " of " + records + " records passed");
            }
            return (end - begin) / 1000.0 / records;
        }

        @Override
        public void close() {
            driver.close();
        }
    }
}
