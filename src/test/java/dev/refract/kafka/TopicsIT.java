package dev.refract.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.embedded.EmbeddedBroker;
import dev.refract.spec.Pipeline;
import dev.refract.topology.Pipelines;
import dev.refract.topology.application.PipelineTopics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: a pipeline only starts over topics that are as it needs them and take its first record. */
@Timeout(120)
class TopicsIT {

    @TempDir
    private static Path directory;

    private static EmbeddedBroker broker;
    private static Admin admin;
    private static Topics topics;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(directory);
        admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
        topics = new Topics(admin, Duration.ofSeconds(30));
    }

    @AfterAll
    static void stop() {
        admin.close();
        broker.close();
    }

    @Test
    void missingTopicsAreMadeWithTheirPartitionsAndSettings() throws Exception {
        var wanted = new NewTopic("made", 3, (short) 1).configs(Map.of("cleanup.policy", "compact"));
        topics.ensure(List.of(wanted));
        topics.ensure(List.of(wanted));
        assertThat(admin.describeTopics(List.of("made"))
                        .allTopicNames()
                        .get()
                        .get("made")
                        .partitions())
                .hasSize(3);
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, "made");
        assertThat(admin.describeConfigs(List.of(resource))
                        .all()
                        .get()
                        .get(resource)
                        .get("cleanup.policy")
                        .value())
                .isEqualTo("compact");
    }

    @Test
    void anotherNumberOfPartitionsIsRefusedInOneLine() {
        topics.ensure(List.of(new NewTopic("narrow", 2, (short) 1)));
        assertThatThrownBy(() -> topics.ensure(List.of(new NewTopic("narrow", 4, (short) 1))))
                .isInstanceOf(TopicException.class)
                .hasMessage("Topic narrow has 2 partitions, expected 4: use another topic, or change the expected"
                        + " number to what the topic has");
    }

    /** Kafka Streams would start all the same, and leave tasks without rounds. */
    @Test
    void partitionsThatShareABalanceNeedAsManyOfRounds() {
        Pipeline shared = Pipelines.balanced().sharing(100).build();
        topics.ensure(List.of(
                new NewTopic(shared.source().topic(), 3, (short) 1), new NewTopic("rig-v1-rounds", 2, (short) 1)));
        PipelineTopics ours = new PipelineTopics(admin, Duration.ofSeconds(30));
        assertThatThrownBy(() -> ours.prepare(shared, (short) 1))
                .isInstanceOf(TopicException.class)
                .hasMessage("Topic rig-v1-rounds has 2 partitions, but in, the pipeline's source, has 3: delete it, or"
                        + " take a new version of the pipeline");
    }

    @Test
    void whatTheClusterWillNotMakeIsSaidInOneLine() {
        assertThatThrownBy(() -> topics.ensure(List.of(new NewTopic("no good", 1, (short) 1))))
                .isInstanceOf(TopicException.class)
                .hasMessageStartingWith("Topic no good cannot be ");
    }

    @Test
    void freshTopicsTakeManyRequestsInFlightAtOnce() {
        List<NewTopic> fresh = IntStream.range(0, 20)
                .mapToObj(i -> new NewTopic("fresh-" + i, 2, (short) 1))
                .toList();
        topics.ensure(fresh);
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "batch.size", 1, "delivery.timeout.ms", 60_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = fresh.stream()
                    .flatMap(topic -> IntStream.range(0, 20)
                            .mapToObj(i -> producer.send(
                                    new ProducerRecord<>(topic.name(), i % 2, null, new byte[] {(byte) i}))))
                    .toList();
            assertThat(sent)
                    .hasSize(400)
                    .allSatisfy(future -> assertThatCode(future::get).doesNotThrowAnyException());
        }
    }
}
