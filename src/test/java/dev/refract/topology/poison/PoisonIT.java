package dev.refract.topology.poison;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.clients.ForeignClients;
import dev.refract.kafka.TopicReader;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.split.Grouping;
import dev.refract.split.Splitter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exactly once: bad records of every kind are shuffled among good ones of every kind, and the registry fails in three
 * ways meanwhile. Every record is accounted for, no good one is refused, none is published that a strict reader fails
 * on, and the pipeline never stops. 600 good and 300 bad in {@code mvn verify}; {@code -Pproofs} makes it 60,000 and
 * 30,000.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PoisonIT {
    private static final int GOOD = Integer.getInteger("refract.poison.good", 600);

    @TempDir
    private static Path directory;

    private PoisonScene scene;

    @BeforeAll
    void runThroughAllOfIt() throws Exception {
        scene = new PoisonScene(directory);
        scene.produce(GOOD, GOOD / 2);
        scene.run();
    }

    @AfterAll
    void stop() {
        if (scene != null) {
            scene.close();
        }
    }

    @Test
    void thereAreManyKinds() {
        assertThat(scene.kinds()).isGreaterThanOrEqualTo(100);
    }

    /** Each bad record, and no other, is one dead letter with the reason of its kind. */
    @Test
    void everyBadRecordIsADeadLetterWithItsReason() {
        Map<String, String> expected = new TreeMap<>();
        scene.items()
                .forEach((place, item) ->
                        item.reason().ifPresent(reason -> expected.put(place, item.kind() + ": " + reason.code())));
        Map<String, String> letters = new TreeMap<>();
        DeadLetterSerde serde = new DeadLetterSerde(
                SchemaRegistry.confluent(scene.cluster().registryUrl(), Registration.LOOK_UP_ONLY, Map.of()));
        TopicReader.forEach(scene.cluster().connection(), "poison.rejected", record -> {
            DeadLetter letter = serde.decode(record.value());
            String place = letter.from().partition() + "/" + letter.from().offset();
            assertThat(letters.put(
                            place,
                            scene.items().get(place).kind() + ": "
                                    + letter.reason().code()))
                    .as(letter.message())
                    .isNull();
        });

        assertThat(letters).isEqualTo(expected);
    }

    /** Each good record once on its side, and in training with its copy. */
    @Test
    void everyGoodRecordIsPublishedOnce() {
        Splitter splitter = new Splitter("poison", new Grouping.ByGroup(), 0.6, 0.2, 0.2);
        List<String> expected = new ArrayList<>();
        scene.items().values().stream().filter(PoisonedRecords.Item::good).forEach(item -> {
            Split side = splitter.of(Sample.original(item.id(), 0, new Payload.Text("t"), Label.NONE));
            expected.add(PoisonScene.SINKS.get(side) + " " + item.id() + " 0");
            if (side == Split.TRAIN) {
                expected.add(PoisonScene.SINKS.get(side) + " " + item.id() + " 1");
            }
        });
        StrictReader reader = new StrictReader(scene.contractId());
        List<String> published = new ArrayList<>();
        for (String sink : PoisonScene.SINKS.values()) {
            TopicReader.forEach(scene.cluster().connection(), sink, record -> {
                var sample = reader.read(record.value());
                assertThat(new String(record.key(), UTF_8))
                        .isEqualTo(
                                sample.get("origin_id") == null
                                        ? sample.get("id").toString()
                                        : sample.get("origin_id").toString());
                published.add(sink + " " + new String(record.key(), UTF_8) + " " + sample.get("copy"));
            });
        }

        assertThat(published).hasSameSizeAs(expected);
        assertThat(published.stream().sorted().toList())
                .isEqualTo(expected.stream().sorted().toList());
    }

    @Test
    void theRegistryFailedMeanwhile() {
        assertThat(scene.failures()).isGreaterThanOrEqualTo(3 * FaultyRegistry.Fault.values().length);
    }

    /** fastavro refuses what Java mends in silence. */
    @Test
    void aStrictPythonReaderReadsEverySink() throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "count", scene.cluster().bootstrapServers(), scene.cluster().registryUrl()));
        words.addAll(PoisonScene.SINKS.values());
        words.add("poison.rejected");
        var counts = ForeignClients.plainPython().run(List.of(), words.toArray(String[]::new));

        int published = 0;
        for (String topic : words.subList(3, words.size())) {
            published += TopicReader.read(scene.cluster().connection(), topic, record -> 1)
                    .size();
        }
        assertThat(counts)
                .singleElement()
                .satisfies(line -> assertThat(line.get("records").asInt()).isPositive());
        assertThat(counts.get(0).get("records").asInt()).isEqualTo(published);
    }
}
