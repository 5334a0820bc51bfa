package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.Refract;
import dev.refract.augment.Partners;
import dev.refract.copies.Copy;
import dev.refract.copies.CopyOrder;
import dev.refract.sample.Coordinates;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.InMemoryRegistry;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.topology.processor.Stages;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.AugmentedSample;
import dev.refract.topology.record.CopyTask;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.SinkRecord;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.round.RoundSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pipeline, or one stage of it, in a topology of somebody else's. */
class EmbeddingTopologyTest {
    private static final Refract BALANCED = Refract.of(
            PipelineFile.reader().parse(Path.of("embedded.yaml"), """
                    pipeline: embedded
                    source: {topic: in}
                    split: {train: 1, validation: 0, test: 0}
                    balance: {target: uniform}
                    augment: {steps: [word_swap: {}]}
                    sink: {train: train, validation: validation, test: test, rejected: rejected}
                    """).orElseThrow());

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final SampleSerde serde = new SampleSerde(registry);

    @TempDir
    private Path state;

    @Test
    void theRebalancerAloneSaysHowManyCopiesASampleBecomes() {
        Stages stages = BALANCED.stages(registry);
        Topology topology = new Topology()
                .addSource("samples", new ByteArrayDeserializer(), new ByteArrayDeserializer(), "in")
                .addProcessor("decode", stages.decode("rebalance", "faults"), "samples")
                .addProcessor("rebalance", stages.rebalance(new RoundSource.None(), "mine", "mine", "faults"), "decode")
                .addProcessor("mine", Booked::new, "rebalance")
                .addProcessor("faults", stages.reject(1_000_000, stop -> {}), "decode", "rebalance")
                .addSink("counts", "counts", new StringSerializer(), new StringSerializer(), "mine")
                .addSink("rejected", "rejected", new ByteArraySerializer(), SinkRecord.serializer(), "faults");
        try (TopologyTestDriver driver = new TopologyTestDriver(topology, settings())) {
            send(driver, 400);

            List<String> counts = driver.createOutputTopic("counts", new StringDeserializer(), new StringDeserializer())
                    .readValuesToList();
            int common = total(counts, "a");
            int scarce = total(counts, "b");
            assertThat(counts).hasSize(400);
            assertThat(Math.abs(common - scarce)).isLessThan(30);
        }
    }

    /** Takes every allocation whole, as a topology does that makes the copies itself. */
    private static final class Booked extends ContextualProcessor<byte[], InFlight, String, String> {
        @Override
        public void process(Record<byte[], InFlight> record) {
            Allocation allocation = (Allocation) record.value();
            allocation.commit(new Allocation.Published(allocation.samples(), 0));
            String label = allocation.own().origin().label().mainClass().orElseThrow();
            context().forward(new Record<>(label, label + " " + allocation.samples(), record.timestamp()));
        }
    }

    @Test
    void theAugmenterAloneMakesTheCopiesOfAnySample() {
        Refract refract = Refract.texts().step(Refract.declare(dev.refract.augment.text.word.WordSwap.class));
        List<Sample> made = new ArrayList<>();
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("texts", Consumed.with(Serdes.ByteArray(), Serdes.String()))
                .mapValues((key, text) -> order(Sample.original(text, 0, new Payload.Text(text), Label.of("a")), 3))
                .process(refract.stages(registry).augment("made", "faults"))
                .process(() -> new Collected(made), org.apache.kafka.streams.kstream.Named.as("made"));
        try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), settings())) {
            Sample text =
                    Sample.original("one two three four", 0, new Payload.Text("one two three four"), Label.of("a"));
            driver.createInputTopic("texts", new ByteArraySerializer(), new StringSerializer())
                    .pipeInput(new byte[0], "one two three four");

            assertThat(made).hasSize(3).isEqualTo(refract.copies(text, 3));
        }
    }

    private static Allocation order(Sample sample, int copies) {
        SourceRecord source = new SourceRecord(
                sample.id().getBytes(UTF_8), new byte[0], new RecordHeaders(), new Coordinates("texts", 0, 0, 0));
        CopyTask own = new CopyTask(source, sample, new CopyOrder(1, copies, 0, 1), Partners.NONE);
        return new Allocation(own, false, List.of(), Allocation.Place.NONE, Allocation.Booking.NONE);
    }

    private static final class Collected extends ContextualProcessor<byte[], InFlight, Void, Void> {
        private final List<Sample> made;

        Collected(List<Sample> made) {
            this.made = made;
        }

        @Override
        public void process(Record<byte[], InFlight> record) {
            ((AugmentedSample) record.value()).own().forEach(copy -> made.add(((Copy.Made) copy).sample()));
        }
    }

    @Test
    void theWholePipelineGivesTheSameInATopologyAndInTheDsl() {
        List<List<String>> both = new ArrayList<>();
        Topology plain = BALANCED.addTo(new Topology(), registry);
        Topology dsl = BALANCED.addTo(new StreamsBuilder(), registry).build();
        for (Topology topology : List.of(plain, dsl)) {
            try (TopologyTestDriver driver = new TopologyTestDriver(topology, settings())) {
                send(driver, 200);
                driver.advanceWallClockTime(Duration.ofSeconds(1));
                both.add(driver
                        .createOutputTopic("train", new ByteArrayDeserializer(), new ByteArrayDeserializer())
                        .readValuesToList()
                        .stream()
                        .map(value -> serde.decode(value).toString())
                        .toList());
            }
        }

        assertThat(both.get(0)).hasSizeGreaterThan(100).isEqualTo(both.get(1));
    }

    @Test
    void aPipelineInTheDslLeavesDeadLetters() {
        Topology dsl = BALANCED.addTo(new StreamsBuilder(), registry).build();
        try (TopologyTestDriver driver = new TopologyTestDriver(dsl, settings())) {
            driver.createInputTopic("in", new ByteArraySerializer(), new ByteArraySerializer())
                    .pipeInput(new byte[] {1}, new byte[] {9, 9});

            assertThat(driver.createOutputTopic("rejected", new ByteArrayDeserializer(), new ByteArrayDeserializer())
                            .readValuesToList())
                    .hasSize(1);
        }
    }

    @Test
    void aSharedBalanceNeedsATopology() {
        Refract shared = Refract.of(Pipelines.balanced().sharing(1000).build());

        assertThatThrownBy(() -> shared.addTo(new StreamsBuilder(), registry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add the pipeline to a Topology instead");
    }

    private void send(TopologyTestDriver driver, int samples) {
        var source = driver.createInputTopic("in", new ByteArraySerializer(), new ByteArraySerializer());
        for (int i = 0; i < samples; i++) {
            String text = "text number " + i + " of some words";
            Sample sample = Sample.original("s" + i, i, new Payload.Text(text), Label.of(i % 4 == 0 ? "b" : "a"));
            source.pipeInput(sample.id().getBytes(UTF_8), serde.encode("in", sample), (long) i);
        }
    }

    private static int total(List<String> counts, String label) {
        return counts.stream()
                .filter(count -> count.startsWith(label))
                .mapToInt(count -> Integer.parseInt(count.substring(2)))
                .sum();
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "somebody");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                state.resolve(Long.toString(System.nanoTime())).toString());
        return settings;
    }
}
