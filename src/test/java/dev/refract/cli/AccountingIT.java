package dev.refract.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.cli.session.Session;
import dev.refract.kafka.Topics;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once, through the command line: what does not add up is said in a sentence and ends with exit code 1. */
@Timeout(180)
class AccountingIT {
    private static final int COUNT = 60;

    @TempDir
    private Path folder;

    private Path pipeline;
    private Path input;

    @Test
    void whatDoesNotAddUpIsSaid() throws Exception {
        pipeline = Moods.pipeline(folder, "split: {train: 0, validation: 1, test: 0}\n");
        input = Moods.sentences(folder.resolve("moods.csv"), COUNT, 3);
        try (Session cluster = Session.embedded(Files.createDirectories(folder.resolve("data")));
                Admin admin = cluster.connection().admin()) {
            CommandRig.Ended good = run();
            assertThat(good.code()).as(good.err()).isZero();
            assertThat(stats().code()).isZero();

            delete(admin, "moods.validation", 5);
            CommandRig.Ended lacking = stats();
            assertThat(lacking.code()).isEqualTo(1);
            assertThat(lacking.out())
                    .contains("0 test + 0 rejected; MISSING 5\n")
                    .containsPattern(
                            "missing   5 inputs of validation: nothing of them is in topic moods.validation: \\S+, ")
                    .contains("deleted   offsets 0–4 of moods.validation-0 are no longer in the sinks\n");

            delete(admin, "moods.in", COUNT);
            CommandRig.Ended cut = stats();
            assertThat(cut.out())
                    .contains("inputs    0 = 0 train + 0 validation + 0 test + 0 rejected\n")
                    .contains(
                            "deleted   offsets 0–59 of moods.in-0 are no longer in the source; 55 published originals came"
                                    + " from there\n");

            input = Moods.sentences(folder.resolve("moods.csv"), COUNT + 2, 3);
            assertThat(ingest(2).code()).isZero();
            delete(admin, "moods.in", COUNT + 1);
            CommandRig.Ended late = run();
            assertThat(late.code()).isEqualTo(1);
            assertThat(late.err())
                    .contains("warning   offsets 60–60 of moods.in-0 were deleted before moods@1 read them\n");
        }
    }

    /** As a producer on librdkafka does, which hashes keys otherwise. */
    @Test
    void idsThatComeThroughTwoPartitionsAreNamed() throws Exception {
        pipeline = Moods.pipeline(folder, "split: {train: 0, validation: 1, test: 0}\n");
        try (Session cluster = Session.embedded(Files.createDirectories(folder.resolve("data")));
                Admin admin = cluster.connection().admin()) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("moods.in", 2, (short) 1)));
            produce(cluster, Optional.of(0));
            produce(cluster, Optional.empty());
            produce(cluster, Optional.empty());
            input = Moods.sentences(folder.resolve("moods.csv"), 0, 3);
            CommandRig.Ended ended = run();

            assertThat(ended.code()).as(ended.err()).isEqualTo(1);
            assertThat(ended.out())
                    .contains("inputs    30 = 0 train + 10 validation + 0 test + 0 rejected + 6 through a second"
                            + " partition + 14 repeated\n")
                    .contains(
                            "twice     6 ids came through more than one partition of topic moods.in, and each partition"
                                    + " published them: s1 (0 and 1), ")
                    .contains(
                            "keys      6 of 30 records in topic moods.in are not in the partition that Kafka's Java client"
                                    + " chooses for their key; set partitioner=murmur2_random in producers on librdkafka");
        }
    }

    @Test
    void nothingPublishedIsAFailure() throws IOException {
        pipeline = Moods.pipeline(folder, "limits: {max_record_bytes: 1000, max_rejected_share: 1}\n");
        input = Files.writeString(folder.resolve("moods.csv"), "text,mood\n" + "far too long ".repeat(200) + ",sad\n");

        CommandRig.Ended ended = run();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.out())
                .contains("inputs    1 = 0 train + 0 validation + 0 test + 1 rejected\n")
                .contains("nothing   is published\n");
    }

    private CommandRig.Ended run() {
        return CommandRig.run(
                "run",
                pipeline,
                "--input",
                input,
                "--text",
                "text",
                "--label",
                "mood",
                "--data",
                folder.resolve("data"));
    }

    private CommandRig.Ended ingest(int rows) throws IOException {
        Path late = Moods.sentences(folder.resolve("late.csv"), rows, 3);
        return CommandRig.run(
                "ingest",
                "--input",
                late,
                "--topic",
                "moods.in",
                "--text",
                "text",
                "--label",
                "mood",
                "--data",
                folder.resolve("data"));
    }

    private CommandRig.Ended stats() {
        return CommandRig.run("stats", pipeline, "--data", folder.resolve("data"));
    }

    private static void delete(Admin admin, String topic, long before) throws Exception {
        admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(before)))
                .all()
                .get();
    }

    private static void produce(Session cluster, Optional<Integer> partition) throws Exception {
        SampleSerde serde = new SampleSerde(cluster.registry());
        try (var producer = new KafkaProducer<>(
                cluster.connection().settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < 10; i++) {
                Sample sample = Sample.original("s" + i, 1, new Payload.Text("sentence " + i), Label.of("glad"));
                producer.send(new ProducerRecord<>(
                                "moods.in",
                                partition.orElse(null),
                                sample.id().getBytes(UTF_8),
                                serde.encode("moods.in", sample)))
                        .get();
            }
        }
    }
}
