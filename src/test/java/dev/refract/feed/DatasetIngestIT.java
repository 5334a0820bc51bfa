package dev.refract.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.refract.embedded.EmbeddedBroker;
import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.Topics;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.InMemoryRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: what a data set holds is on the topic or in the report, each with its place. */
@Timeout(120)
class DatasetIngestIT {
    @TempDir
    private static Path directory;

    @TempDir
    private Path input;

    private static EmbeddedBroker broker;
    private static Map<String, Object> kafka;
    private final SampleSerde serde = new SampleSerde(new InMemoryRegistry());

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(directory);
        kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void samplesArriveWithKeyTimeAndValueAndTheReportAddsUp() {
        DataSet data = new DataSet(input);
        for (int i = 0; i < 300; i++) {
            data.with((i % 3 == 0 ? "cat/" : "dog/") + i + ".jpg", "image " + i);
        }
        data.with("cat/empty.jpg", "");
        RecordedProgress progress = new RecordedProgress();
        DatasetReader reader = DatasetReader.open(input, DatasetOptions.DEFAULT);
        IngestReport report = ingest("animals").send(reader, progress);
        List<ConsumerRecord<String, byte[]>> records = Topic.consume(kafka, "animals", 300);

        assertThat(report.read()).isEqualTo(301);
        assertThat(report.sent()).isEqualTo(300);
        assertThat(report.classes()).isEqualTo(new TreeMap<>(Map.of("cat", 100L, "dog", 200L)));
        assertThat(report.skips()).isEqualTo(Map.of(SkipReason.EMPTY, 1L));
        assertThat(report.skipped()).extracting(ReadResult.Skipped::location).containsExactly("cat/empty.jpg");
        assertThat(report.bytes())
                .isEqualTo(records.stream()
                        .mapToLong(record -> record.value().length)
                        .sum());
        assertThat(records)
                .extracting(record -> serde.decode(record.value()))
                .containsExactlyInAnyOrderElementsOf(
                        DataSet.samples(reader.read().toList()));
        assertThat(records).allSatisfy(record -> {
            Sample sample = serde.decode(record.value());
            assertThat(record.key()).isEqualTo(sample.originId());
            assertThat(record.timestamp()).isEqualTo(sample.eventTime());
        });
        assertThat(progress.calls())
                .hasSize(304)
                .startsWith("started 301")
                .contains("skipped cat/empty.jpg")
                .endsWith("advanced 301", "finished 300");
    }

    @Test
    void aRecordTheTopicRefusesIsSkippedAndTheRestArrives() {
        try (Admin admin = Admin.create(kafka)) {
            new Topics(admin, Duration.ofSeconds(30))
                    .ensure(List.of(new NewTopic("narrow", 1, (short) 1)
                            .configs(Map.of("max.message.bytes", "20000", "retention.ms", "-1"))));
        }
        new DataSet(input)
                .with("cat/1.jpg", "small")
                .with("cat/2.jpg", new byte[30_000])
                .with("cat/3.jpg", "small too");
        IngestReport report =
                ingest("narrow").send(DatasetReader.open(input, DatasetOptions.DEFAULT), IngestProgress.none());

        assertThat(report.sent()).isEqualTo(2);
        assertThat(report.skipped()).singleElement().satisfies(skipped -> {
            assertThat(skipped.location()).endsWith("-cat/2.jpg");
            assertThat(skipped.reason()).isEqualTo(SkipReason.TOO_LARGE);
        });
    }

    @Test
    void aRecordTheProducerRefusesIsSkippedAndTheRestArrives() {
        new DataSet(input).with("cat/1.jpg", "small").with("cat/2.jpg", new byte[30_000]);
        var small = new KafkaConnection(broker.bootstrapServers(), Map.of("max.request.size", "20000"));
        IngestReport report = new DatasetIngest(small, "cautious", this::encode)
                .send(DatasetReader.open(input, DatasetOptions.DEFAULT), IngestProgress.none());

        assertThat(report.sent()).isEqualTo(1);
        assertThat(report.skips()).isEqualTo(Map.of(SkipReason.TOO_LARGE, 1L));
    }

    @Test
    void aTopicThatForgetsIsRefused() {
        try (Admin admin = Admin.create(kafka)) {
            new Topics(admin, Duration.ofSeconds(30))
                    .ensure(List.of(
                            new NewTopic("forgetful", 1, (short) 1).configs(Map.of("retention.ms", "604800000"))));
        }
        new DataSet(input).with("cat/1.jpg", "abc");
        DatasetReader reader = DatasetReader.open(input, DatasetOptions.DEFAULT);

        assertThatThrownBy(() -> ingest("forgetful").send(reader, IngestProgress.none()))
                .isInstanceOf(FeedException.class)
                .hasMessageStartingWith("topic forgetful deletes what is older than ")
                .hasMessageEndingWith("; retention.ms=-1 or message.timestamp.type=LogAppendTime keeps it");
    }

    @Test
    void samplesOfTheFutureAreSkipped() {
        new DataSet(input).with("t.csv", "text,when\nold,2020-01-01\nnew,2999-01-01\n");
        ColumnRoles columns = new ColumnRoles(
                List.of("text"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("when"),
                List.of(),
                List.of(),
                List.of(),
                Set.of());
        DatasetReader reader = DatasetReader.open(input.resolve("t.csv"), DatasetOptions.DEFAULT.withColumns(columns));
        IngestReport report = ingest("timely").send(reader, IngestProgress.none());

        assertThat(report.sent()).isEqualTo(1);
        assertThat(report.skipped())
                .extracting(ReadResult.Skipped::reason, ReadResult.Skipped::message)
                .containsExactly(tuple(SkipReason.BAD_TIME, "dated in the future: 2999-01-01T00:00:00Z"));
    }

    @Test
    void aFailedSendFailsTheIngestWithItsCause() {
        try (Admin admin = Admin.create(kafka)) {
            new Topics(admin, Duration.ofSeconds(30))
                    .ensure(List.of(new NewTopic("strict", 1, (short) 1)
                            .configs(Map.of("message.timestamp.before.max.ms", "1000", "retention.ms", "-1"))));
        }
        new DataSet(input).with("cat/1.jpg", "abc");
        DatasetReader reader = DatasetReader.open(input, DatasetOptions.DEFAULT);

        assertThatThrownBy(() -> ingest("strict").send(reader, IngestProgress.none()))
                .isInstanceOf(FeedException.class)
                .hasMessageStartingWith("cannot send to topic strict: ")
                .hasCauseInstanceOf(InvalidTimestampException.class);
    }

    private DatasetIngest ingest(String topic) {
        return new DatasetIngest(broker.connection(), topic, this::encode);
    }

    private byte[] encode(Sample sample) {
        return serde.encode("any", sample);
    }
}
