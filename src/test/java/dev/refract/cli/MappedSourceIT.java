package dev.refract.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.TopicReader;
import dev.refract.kafka.Topics;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises 2 and 4 on a topic of JSON: all is accounted for, copies are rebuilt from it, and letters go back as they were. */
class MappedSourceIT {
    private static final int RECORDS = 300;

    @TempDir
    private Path folder;

    @Test
    void countsReplaysAndSendsAgain() throws Exception {
        Path pipeline = pipeline();
        try (EmbeddedCluster cluster = EmbeddedCluster.start(folder.resolve("kafka"));
                SchemaRegistry registry =
                        SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of())) {
            produce(cluster.bootstrapServers());
            Object[] at = {
                pipeline, "--bootstrap-servers", cluster.bootstrapServers(), "--registry", cluster.registryUrl()
            };
            work(pipeline, cluster, registry);

            CommandRig.Ended stats = CommandRig.run(with("stats", at));
            CommandRig.Ended replay = CommandRig.run(with("replay", at));
            CommandRig.Ended letters = CommandRig.run(with("dead-letters", at, "--resend"));
            CommandRig.Ended input = CommandRig.run(with("run", at, "--input", folder));

            assertThat(stats.out()).contains("inputs    301 = 300 train + 0 validation + 0 test + 1 rejected");
            assertThat(replay.out()).matches("(?s)([0-9,]+) of \\1 copies equal, byte for byte\\n");
            assertThat(replay.code()).isZero();
            assertThat(letters.out()).startsWith("undecodable-record  hooks-").endsWith("1 sent again\n");
            assertThat(TopicReader.read(cluster.connection(), "hooks", record -> new String(record.value(), UTF_8)))
                    .filteredOn("{\"broken"::equals)
                    .hasSize(2);
            assertThat(input.code()).isEqualTo(1);
            assertThat(input.err())
                    .endsWith(
                            "refract: --input sends Refract's own Avro, but source.format is json: let the topic's own"
                                    + " producer write to hooks, or set source.format to refract and remove source.map\n");
        }
    }

    /** Copies of earlier records, some of them kept by their offset, and copies that leave later. */
    private Path pipeline() throws IOException {
        return Files.writeString(folder.resolve("hooks.yaml"), """
                pipeline: hooks
                source:
                  topic: hooks
                  format: json
                  map: {id: $key, text: task.data.text, label: annotation.label}
                split: {train: 1, validation: 0, test: 0}
                balance: {target: uniform, volume: 2, max_kept_bytes: 300, top_up: {}}
                augment: {spread: 50, steps: [word_swap]}
                limits: {max_rejected_share: 1}
                sink: {train: hooks.train, validation: hooks.validation, test: hooks.test, rejected: hooks.rejected}
                """);
    }

    private void work(Path pipeline, EmbeddedCluster cluster, SchemaRegistry registry) {
        Deployment deployment =
                new Deployment(cluster.connection(), folder.resolve("state"), "hooks", 1, (short) 1, Map.of());
        Plan plan = Plan.of(PipelineFile.read(pipeline).orElseThrow());
        try (Application application = Application.start(plan, registry, deployment)) {
            assertThat(application.awaitDrained()).isEmpty();
        }
    }

    private static void produce(String servers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers));
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer())) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("hooks", 1, (short) 1)));
            List<Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < RECORDS; i++) {
                String text = "the quick brown fox jumps over number " + i + " again".repeat(i % 7 == 0 ? 60 : 1);
                String value = "{\"task\": {\"data\": {\"text\": \"%s\"}}, \"annotation\": {\"label\": \"%s\"}}"
                        .formatted(text, i % 10 == 0 ? "rare" : "common");
                sent.add(producer.send(record("k" + i, value)));
            }
            sent.add(producer.send(record("k", "{\"broken")));
            for (Future<?> acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> record(String key, String value) {
        return new ProducerRecord<>("hooks", key.getBytes(UTF_8), value.getBytes(UTF_8));
    }

    private static Object[] with(String command, Object[] common, Object... more) {
        List<Object> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(common));
        all.addAll(List.of(more));
        return all.toArray();
    }
}
