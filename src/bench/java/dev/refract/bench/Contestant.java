package dev.refract.bench;

import dev.refract.spec.Pipeline;
import dev.refract.topology.Application;
import dev.refract.topology.IdentityCopy;
import dev.refract.topology.Plan;
import java.util.Optional;

/**
 * One way to take everything in a source topic to sink topics.
 *
 * @param pipeline names the topics and the application; what is done in between is {@code way}'s matter
 */
record Contestant(String name, Pipeline pipeline, Way way) {

    /** Takes what is in the source to the sinks, and returns when the last record is committed. */
    interface Way {
        /** Why it stopped before the end; empty when it came there. */
        Optional<Throwable> run(Pipeline pipeline, Cluster cluster);
    }

    /** Kafka Streams without us: bytes in, bytes out, under the very settings that pipelines run with. */
    static Contestant bareCopy(String name, Pipeline pipeline) {
        return new Contestant(name, pipeline, (topics, cluster) -> {
            try (IdentityCopy copy = IdentityCopy.start(topics, cluster.deployment())) {
                return copy.awaitDrained();
            }
        });
    }

    /** The pipeline, as in production. */
    static Contestant refract(String name, Pipeline pipeline) {
        return new Contestant(name, pipeline, (described, cluster) -> {
            try (Application application =
                    Application.start(Plan.of(described), cluster.registry(), cluster.deployment())) {
                return application.awaitDrained();
            }
        });
    }
}
