package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.TopicReader;
import dev.refract.kafka.Topics;
import dev.refract.random.Address;
import dev.refract.sample.Bytes;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: each kind of bad record lands in the dead-letter topic with its own reason; the stream goes on. */
class BadRecordsIT {
    private static final String PIPELINE = """
        pipeline: bad-records
        source: {topic: in}
        split: {train: 1, validation: 0, test: 0}
        augment: {copies: 1, steps: [flip_horizontal]}
        sink: {train: train, validation: validation, test: test, rejected: rejected}
        limits: {max_record_bytes: 100000, max_rejected_share: 0.9, rejected_window: 100}
        """;

    private static final int LARGE = 200_000;

    @TempDir
    private Path directory;

    @Test
    void eachKindHasItsOwnReasonAndItsBytes() throws Exception {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(directory.resolve("kafka"));
                SchemaRegistry registry =
                        SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of())) {
            Map<String, byte[]> bad = bad(new SampleSerde(registry));
            send(cluster.bootstrapServers(), bad, good(new SampleSerde(registry)));
            run(cluster, registry);

            Map<String, DeadLetter> letters = new TreeMap<>();
            DeadLetterSerde serde = new DeadLetterSerde(registry);
            TopicReader.forEach(
                    cluster.connection(),
                    "rejected",
                    record -> letters.put(new String(record.key(), UTF_8), serde.decode(record.value())));
            Map<String, Reason> reasons = new TreeMap<>();
            letters.forEach((key, letter) -> reasons.put(key, letter.reason()));
            assertThat(reasons)
                    .containsExactly(
                            Map.entry("corrupt JPEG", Reason.UNREADABLE_MEDIA),
                            Map.entry("empty value", Reason.EMPTY_VALUE),
                            Map.entry("over the size limit", Reason.RECORD_TOO_LARGE),
                            Map.entry("picture of 60000 x 60000", Reason.MEDIA_TOO_LARGE),
                            Map.entry("random bytes", Reason.NOT_FRAMED),
                            Map.entry("unknown schema", Reason.UNKNOWN_SCHEMA));
            letters.forEach(
                    (key, letter) -> assertThat(letter.value().map(Bytes::array).orElse(null))
                            .as(key)
                            .isEqualTo(bad.get(key)));
            assertThat(TopicReader.read(cluster.connection(), "train", record -> new String(record.key(), UTF_8)))
                    .containsExactly("good", "good");
        }
    }

    private void run(EmbeddedCluster cluster, SchemaRegistry registry) {
        Pipeline pipeline = PipelineFile.reader()
                .parse(Path.of("bad-records.yaml"), PIPELINE)
                .orElseThrow();
        Deployment deployment =
                new Deployment(cluster.connection(), directory.resolve("state"), "bad-records", 1, (short) 1, Map.of());
        try (Application application = Application.start(Plan.of(pipeline), registry, deployment)) {
            assertThat(application.awaitDrained()).isEmpty();
        }
    }

    private static Map<String, byte[]> bad(SampleSerde serde) {
        Map<String, byte[]> bad = new LinkedHashMap<>();
        byte[] jpeg = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 1, 2, 3, 4, (byte) 0xff, (byte) 0xd9};
        bad.put("corrupt JPEG", serde.encode("in", image("corrupt", jpeg, "image/jpeg")));
        bad.put("picture of 60000 x 60000", serde.encode("in", image("bomb", png(60_000, 60_000), "image/png")));
        bad.put("unknown schema", new byte[] {0, 0, 1, 0, 0, 7, 7});
        byte[] random = new byte[64];
        Address.of(1, "random bytes", "").generator().nextBytes(random);
        bad.put("random bytes", random);
        bad.put("empty value", new byte[0]);
        bad.put("null value", null); // a tombstone, which is no fault
        bad.put(
                "over the size limit",
                serde.encode("in", Sample.original("large", 0, new Payload.Text("x".repeat(LARGE)), Label.of("c"))));
        return bad;
    }

    private static byte[] good(SampleSerde serde) {
        return serde.encode("in", Sample.original("good", 0, new Payload.Text("still here"), Label.of("c")));
    }

    private static Sample image(String id, byte[] encoded, String mediaType) {
        return Sample.original(id, 0, new Payload.Image(Bytes.of(encoded), mediaType), Label.of("c"));
    }

    /** A PNG's signature, header chunk and nothing else. */
    private static byte[] png(int width, int height) {
        ByteBuffer chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(UTF_8))
                .putInt(width)
                .putInt(height);
        chunk.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(chunk.array());
        return ByteBuffer.allocate(33)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(chunk.array())
                .putInt((int) sum.getValue())
                .array();
    }

    private static void send(String bootstrapServers, Map<String, byte[]> bad, byte[] good) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("in", 1, (short) 1)));
            for (Map.Entry<String, byte[]> record : bad.entrySet()) {
                producer.send(new ProducerRecord<>("in", record.getKey().getBytes(UTF_8), record.getValue()))
                        .get();
            }
            producer.send(new ProducerRecord<>("in", "good".getBytes(UTF_8), good))
                    .get();
        }
    }
}
