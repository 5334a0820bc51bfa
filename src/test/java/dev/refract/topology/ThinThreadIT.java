package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.catalog.Catalog;
import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.TopicReader;
import dev.refract.kafka.Topics;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.spec.Pipeline;
import dev.refract.spec.SplitRatios;
import dev.refract.split.Grouping;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: from topic to topic on a real broker, every sample arrives exactly once. */
class ThinThreadIT {
    private static final int SAMPLES = 2000;

    @TempDir
    private Path directory;

    @Test
    void carriesEverySampleFromTopicToTopic() throws Exception {
        Pipeline pipeline = Pipelines.copying(1)
                .with(new SplitRatios(new Grouping.ByGroup(), 0.8, 0.1, 0.1))
                .build();
        try (EmbeddedCluster cluster = EmbeddedCluster.start(directory.resolve("kafka"));
                SchemaRegistry registry =
                        SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of())) {
            produce(cluster.bootstrapServers(), new SampleSerde(registry));
            Deployment deployment = new Deployment(
                    cluster.connection(), directory.resolve("state"), "thin-thread", 2, (short) 1, Map.of());
            Plan plan = Plan.of(pipeline, "d".repeat(64), Catalog.load(), List.of());
            try (Application application = Application.start(plan, registry, deployment)) {
                assertThat(application.awaitDrained()).isEmpty();
            }

            int train = count(cluster, "train");
            int others = count(cluster, "validation") + count(cluster, "test");
            assertThat(train / 2 + others).isEqualTo(SAMPLES);
            assertThat(count(cluster, "rejected")).isZero();
        }
    }

    private static void produce(String bootstrapServers, SampleSerde serde) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
                var producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("in", 4, (short) 1)));
            List<java.util.concurrent.Future<?>> sent = new ArrayList<>();
            for (int i = 0; i < SAMPLES; i++) {
                Sample sample = PipelineRig.text("s" + i, "text number " + i, "c" + i % 3);
                sent.add(producer.send(
                        new ProducerRecord<>("in", sample.id().getBytes(UTF_8), serde.encode("in", sample))));
            }
            for (var acknowledgement : sent) {
                acknowledgement.get();
            }
        }
    }

    private static int count(EmbeddedCluster cluster, String topic) {
        return TopicReader.read(cluster.connection(), topic, record -> record.key())
                .size();
    }
}
