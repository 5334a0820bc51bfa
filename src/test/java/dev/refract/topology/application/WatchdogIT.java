package dev.refract.topology.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.refract.augment.catalog.Catalog;
import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicReader;
import dev.refract.kafka.Topics;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.topology.PipelineRig;
import dev.refract.topology.Pipelines;
import dev.refract.topology.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Exactly once, its other half: a pipeline that stands still is started again, and says so when that does not
 * help. What stops it here is what stopped it in the field: a transaction left open in the changelog, behind
 * which no state can be restored.
 */
@Timeout(180)
class WatchdogIT {
    private static final Duration STANDSTILL = Duration.ofSeconds(2);

    @TempDir
    private Path directory;

    @Test
    void restartsThreeTimesThenFailsAndLosesNothing() throws Exception {
        try (EmbeddedCluster cluster = EmbeddedCluster.start(directory.resolve("kafka"));
                SchemaRegistry registry =
                        SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of());
                Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            String servers = cluster.bootstrapServers();
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("in", 1, (short) 1)));
            Plan plan = Plan.of(Pipelines.copying(1).build(), "d".repeat(64), Catalog.load(), List.of());
            String changelog = plan.pipeline().applicationId() + "-" + Stores.SEEN + "-changelog";

            try (var producer = producer(servers, Map.of())) {
                produce(producer, new SampleSerde(registry), 0, 100);
                assertThat(run(plan, registry, servers, "first")).isEmpty();
                produce(producer, new SampleSerde(registry), 100, 200);
            }
            CommittedView view = new CommittedView(admin, plan.pipeline());
            Map<TopicPartition, Long> written;
            try (var stranger = producer(servers, Map.of("transactional.id", "stranger"))) {
                stranger.initTransactions();
                stranger.beginTransaction();
                stranger.send(new ProducerRecord<>(changelog, 0, "x".getBytes(UTF_8), new byte[] {1}))
                        .get();
                written = view.written();
                assertThat(view.covers(written)).isFalse();

                ListAppender<ILoggingEvent> log = listen();
                assertThat(run(plan, registry, servers, "second").orElseThrow())
                        .isInstanceOf(StalledException.class)
                        .hasMessage("the pipeline stands still: 100 of 200 records wait, for 2 s none was committed"
                                + " and no copy made, and starting Kafka Streams again did not help");
                assertThat(log.list)
                        .extracting(ILoggingEvent::getFormattedMessage)
                        .allMatch(message -> message.matches(
                                "100 of 200 records wait, and for 2 s none was committed and no copy made: starting"
                                        + " Kafka Streams again; at work: nothing; open transactions: \\[" + changelog
                                        + "-0 from offset \\d+ by producer \\d+, epoch \\d+, for the"
                                        + " coordinator Ongoing]"))
                        .hasSize(3);
                stranger.abortTransaction();
            }
            assertThat(run(plan, registry, servers, "third")).isEmpty();
            assertThat(view.covers(written)).isTrue();
            assertThat(TopicReader.read(KafkaConnection.plain(servers), "train", record -> record.key()))
                    .hasSize(400);
        }
    }

    /** Runs over a state directory of its own, so that all state is restored. */
    private Optional<Throwable> run(Plan plan, SchemaRegistry registry, String servers, String life) {
        Deployment deployment = new Deployment(
                KafkaConnection.plain(servers),
                directory.resolve(life),
                "watched",
                1,
                (short) 1,
                Map.of(),
                Optional.of(STANDSTILL));
        try (Application application = Application.start(plan, registry, deployment)) {
            return application.awaitDrained();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(String servers, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", servers);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static void produce(KafkaProducer<byte[], byte[]> producer, SampleSerde serde, int from, int to)
            throws Exception {
        for (int i = from; i < to; i++) {
            byte[] value = serde.encode("in", PipelineRig.text("s" + i, "text number " + i, "c"));
            producer.send(new ProducerRecord<>("in", ("s" + i).getBytes(UTF_8), value))
                    .get();
        }
    }

    private static ListAppender<ILoggingEvent> listen() {
        ListAppender<ILoggingEvent> appender = new ListAppender<>();
        appender.start();
        ((Logger) LoggerFactory.getLogger(Watchdog.class)).addAppender(appender);
        return appender;
    }
}
