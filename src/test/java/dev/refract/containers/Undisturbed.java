package dev.refract.containers;

import dev.refract.copies.Plan;
import dev.refract.embedded.EmbeddedCluster;
import dev.refract.serde.registry.Registration;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.Deployment;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The same pipelines on one broker in this process, with nobody in their way. */
final class Undisturbed implements AutoCloseable {
    private final EmbeddedCluster cluster;
    private final Path directory;
    private final Map<String, Integer> sent = new HashMap<>();

    private Undisturbed(EmbeddedCluster cluster, Path directory) {
        this.cluster = cluster;
        this.directory = directory;
    }

    static Undisturbed over(Path directory) {
        return new Undisturbed(EmbeddedCluster.start(directory.resolve("kafka")), directory);
    }

    /** What a pipeline publishes of the first so many records; asked again for more of them, it goes on. */
    Published run(Pipelines pipeline, int records) {
        int before = sent.computeIfAbsent(pipeline.source(), source -> create(source));
        try (SourceRecords source =
                new SourceRecords(cluster.bootstrapServers(), cluster.registryUrl(), pipeline.source())) {
            source.send(before, records);
        }
        sent.put(pipeline.source(), records);
        Plan plan = pipeline.plan(directory);
        Deployment deployment =
                new Deployment(cluster.connection(), directory.resolve("state"), "undisturbed", 2, (short) 1, Map.of());
        try (SchemaRegistry registry =
                        SchemaRegistry.confluent(cluster.registryUrl(), Registration.AUTOMATIC, Map.of());
                Application application = Application.start(plan, registry, deployment)) {
            application.awaitDrained().ifPresent(failure -> {
                throw new IllegalStateException("the undisturbed run failed", failure);
            });
        }
        return Published.read(cluster.bootstrapServers(), pipeline.sinks(), Published.Level.READ_COMMITTED);
    }

    /** Creates a source, with nothing in it yet. */
    private int create(String source) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", cluster.bootstrapServers()))) {
            NewTopic topic = new NewTopic(source, Pipelines.PARTITIONS, (short) 1);
            admin.createTopics(List.of(topic.configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get();
            return 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        cluster.close();
    }
}
