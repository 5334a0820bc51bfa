package dev.refract.bench;

import dev.refract.copies.Plan;
import dev.refract.spec.Pipeline;
import dev.refract.topology.IdentityCopy;
import dev.refract.topology.application.Application;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One way to take everything in a source topic to sink topics.
 *
 * @param pipeline names the topics and the application; what is done in between is {@code way}'s matter
 */
record Contestant(String name, Pipeline pipeline, Way way) {

    private static final Pattern STREAM_THREAD = Pattern.compile("-StreamThread-\\d+$");

    /** Takes what is in the source to the sinks, and returns when the last record is committed. */
    interface Way {
        Run run(Pipeline pipeline, Cluster cluster);
    }

    /**
     * What can be said when the last record is committed.
     *
     * @param failure why it stopped before that; empty when it did not
     * @param streamTime processor time, in nanoseconds, that the stream threads have spent
     */
    record Run(Optional<Throwable> failure, long streamTime) {}

    /** Kafka Streams without us: bytes in, bytes out, under the very settings that pipelines run with. */
    static Contestant bareCopy(String name, Pipeline pipeline) {
        return new Contestant(name, pipeline, (topics, cluster) -> {
            try (IdentityCopy copy = IdentityCopy.start(topics, cluster.deployment())) {
                return new Run(copy.awaitDrained(), streamTime());
            }
        });
    }

    /** The pipeline, as in production. */
    static Contestant refract(String name, Pipeline pipeline) {
        return new Contestant(name, pipeline, (described, cluster) -> {
            try (Application application =
                    Application.start(Plan.of(described), cluster.registry(), cluster.deployment())) {
                return new Run(application.awaitDrained(), streamTime());
            }
        });
    }

    private static long streamTime() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Stream.of(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null
                        && STREAM_THREAD.matcher(thread.getThreadName()).find())
                .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getThreadId())))
                .sum();
    }
}
