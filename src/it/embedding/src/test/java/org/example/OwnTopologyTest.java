package org.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.Refract;
import dev.refract.augment.Partners;
import dev.refract.augment.text.word.WordSwap;
import dev.refract.copies.Copy;
import dev.refract.copies.CopyOrder;
import dev.refract.sample.Coordinates;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.InMemoryRegistry;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.AugmentedSample;
import dev.refract.topology.record.CopyTask;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.SourceRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One stage of Refract in a topology of its user's, and a whole pipeline in another, with stores on disk. */
class OwnTopologyTest {
    private static final Refract TEXTS =
            Refract.texts().step(Refract.declare(WordSwap.class)).seed(1);

    @TempDir
    private Path state;

    @Test
    void theAugmenterMakesCopiesOfWhatTheTopologyChooses() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("sentences", Consumed.with(Serdes.String(), Serdes.String()))
                .filter((id, text) -> text.length() > 5)
                .map((id, text) -> KeyValue.pair(id.getBytes(UTF_8), twoCopiesOf(id, text)))
                .process(TEXTS.stages(new InMemoryRegistry()).augment("texts", "faults"))
                .process(Texts::new, Named.as("texts"))
                .to("more-sentences", Produced.with(Serdes.String(), Serdes.String()));

        try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), settings())) {
            TestInputTopic<String, String> sentences =
                    driver.createInputTopic("sentences", new StringSerializer(), new StringSerializer());
            sentences.pipeInput("a", "one two three four five");
            sentences.pipeInput("b", "short");

            assertThat(driver.createOutputTopic("more-sentences", new StringDeserializer(), new StringDeserializer())
                            .readValuesToList())
                    .hasSize(2)
                    .isEqualTo(TEXTS.copies(sentence("a", "one two three four five"), 2).stream()
                            .map(OwnTopologyTest::textOf)
                            .toList());
        }
    }

    @Test
    void aWholePipelineRunsOnStoresOnDisk() {
        InMemoryRegistry registry = new InMemoryRegistry();
        Topology topology = TEXTS.addTo(new Topology(), registry);

        try (TopologyTestDriver driver = new TopologyTestDriver(topology, settings())) {
            var source = driver.createInputTopic("texts.labeled", new ByteArraySerializer(), new ByteArraySerializer());
            var samples = new SampleSerde(registry);
            for (int i = 0; i < 20; i++) {
                Sample sample = sentence("s" + i, "sentence number " + i + " of twenty");
                source.pipeInput(sample.id().getBytes(UTF_8), samples.encode("texts.labeled", sample));
            }

            // copies leave among the records that follow; where none follow, a second of silence lets them go
            driver.advanceWallClockTime(Duration.ofSeconds(1));
            long heldOut = published(driver, "texts.validation") + published(driver, "texts.test");
            assertThat(heldOut).isPositive();
            // every training sample and one copy of it
            assertThat(published(driver, "texts.train")).isEqualTo(2 * (20 - heldOut));
        }
    }

    private static long published(TopologyTestDriver driver, String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .getQueueSize();
    }

    private static Allocation twoCopiesOf(String id, String text) {
        SourceRecord source = new SourceRecord(
                id.getBytes(UTF_8), new byte[0], new RecordHeaders(), new Coordinates("sentences", 0, 0, 0));
        CopyTask own = new CopyTask(source, sentence(id, text), new CopyOrder(1, 2, 0, 1), Partners.NONE);
        return new Allocation(own, false, List.of(), Allocation.Place.NONE, Allocation.Booking.NONE);
    }

    private static Sample sentence(String id, String text) {
        return Sample.original(id, 0, new Payload.Text(text), Label.of("a"));
    }

    private static String textOf(Sample sample) {
        return ((Payload.Text) sample.payload()).text();
    }

    /** The texts of the copies that were made. */
    private static final class Texts extends ContextualProcessor<byte[], InFlight, String, String> {
        @Override
        public void process(Record<byte[], InFlight> record) {
            for (Copy copy : ((AugmentedSample) record.value()).own()) {
                Sample made = ((Copy.Made) copy).sample();
                context().forward(new Record<>(made.id(), textOf(made), record.timestamp()));
            }
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "own");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        return settings;
    }
}
