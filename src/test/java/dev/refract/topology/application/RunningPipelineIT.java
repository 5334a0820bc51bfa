package dev.refract.topology.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.kafka.TopicException;
import dev.refract.kafka.Topics;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing wrong passes in silence: a second instance in the folder of a running pipeline is refused, and a topic that is deleted
 * beneath it ends it with a sentence.
 */
@Timeout(120)
class RunningPipelineIT {
    @TempDir
    private Path directory;

    @Test
    void aSecondInstanceIsRefusedAndADeletedSinkEndsThePipeline() throws Exception {
        Plan plan =
                Plan.of(PipelineFile.reader().parse(Path.of("own.yaml"), """
                        pipeline: own
                        source: {topic: in}
                        sink: {train: t, validation: v, test: e, rejected: r}
                        """).orElseThrow());
        try (EmbeddedCluster cluster = EmbeddedCluster.start(directory.resolve("kafka"));
                SchemaRegistry registry =
                        SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of());
                Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            new Topics(admin, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("in", 1, (short) 1)));
            Deployment deployment = new Deployment(
                    cluster.connection(),
                    directory.resolve("state"),
                    "watched",
                    1,
                    (short) 1,
                    Map.of(),
                    Optional.of(Duration.ofSeconds(2)));
            try (Application application = Application.start(plan, registry, deployment)) {
                assertThatThrownBy(() -> Application.start(plan, registry, deployment))
                        .isInstanceOf(StateInUseException.class)
                        .hasMessage("another instance of own-v1 works in " + directory.resolve("state")
                                + ": give each a folder of its own with --data, or stop the other");

                admin.deleteTopics(List.of("v")).all().get();

                assertThat(application.failure().get())
                        .isInstanceOf(TopicException.class)
                        .hasMessage(
                                "Topic v was deleted while the pipeline ran; what was in there is lost, and refract reset"
                                        + " begins anew");
            }
        }
    }
}
