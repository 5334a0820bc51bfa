package dev.refract.monitor;

import dev.refract.topology.application.Application;
import dev.refract.topology.application.PipelineStatus;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a process says of the pipeline that it runs, from the moment at which it starts: metrics, whether it is alive, and
 * whether it is ready. It answers while brokers are away, and asks none to do so. Safe for several threads.
 */
public final class PipelineMonitor implements AutoCloseable {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final PipelineIdentity identity;
    private final PrometheusRegistry machine = new PrometheusRegistry();
    private final ExpositionFormats formats = ExpositionFormats.init();
    private volatile Optional<Watched> watched = Optional.empty();

    private record Watched(Supplier<PipelineStatus> status, PositionPoll position) {}

    /** A monitor of a pipeline that has not begun. */
    public PipelineMonitor(PipelineIdentity identity) {
        this.identity = identity;
        JvmMetrics.builder().register(machine);
    }

    /** Watches an application from now on. */
    public void watch(Application application) {
        watch(application::status, PositionPoll.start(application::progress));
    }

    /** Watches whatever gives these answers. */
    void watch(Supplier<PipelineStatus> status, PositionPoll position) {
        watched = Optional.of(new Watched(status, position));
    }

    /**
     * All metrics.
     *
     * @param accept the header of the request; null for Prometheus text
     */
    MonitorAnswer metrics(String accept) {
        ExpositionFormatWriter writer = formats.findWriter(accept);
        MetricSnapshots.Builder all = MetricSnapshots.builder();
        new PipelineScrape(
                        identity,
                        watched.map(of -> of.status().get()),
                        watched.flatMap(of -> of.position().position()))
                .snapshots()
                .forEach(all::metricSnapshot);
        machine.scrape().forEach(all::metricSnapshot);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes, all.build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MonitorAnswer(OK, writer.getContentType(), bytes.toByteArray());
    }

    /** Whether a restart would help: only when the pipeline has failed. */
    MonitorAnswer live() {
        Optional<String> failure = watched.map(of -> of.status().get()).flatMap(PipelineStatus::failure);
        return failure.map(why -> MonitorAnswer.text(UNAVAILABLE, "failed: " + why))
                .orElseGet(() -> MonitorAnswer.text(OK, "alive"));
    }

    /** Whether it works on its partitions, with all stores restored. */
    MonitorAnswer ready() {
        Optional<PipelineStatus> status = watched.map(of -> of.status().get());
        if (status.filter(PipelineStatus::isReady).isPresent()) {
            return MonitorAnswer.text(OK, "ready");
        }
        String why = status.map(now -> now.failure()
                        .map(failure -> "failed: " + failure)
                        .orElseGet(() -> now.state() + ", " + now.restoreRemaining() + " records to be restored"))
                .orElse(PipelineScrape.STARTING + ", waiting for brokers, registry or topics");
        return MonitorAnswer.text(UNAVAILABLE, why);
    }

    /** Watches no more. */
    @Override
    public void close() {
        watched.ifPresent(of -> of.position().close());
    }
}
