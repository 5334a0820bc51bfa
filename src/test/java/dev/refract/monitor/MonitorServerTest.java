package dev.refract.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.errors.RefractException;
import dev.refract.sample.Reason;
import dev.refract.topology.application.Application;
import dev.refract.topology.application.PipelineStatus;
import dev.refract.topology.application.PipelineStatus.ClassShares;
import dev.refract.topology.application.PipelineStatus.TaskBalance;
import dev.refract.topology.metrics.WorkCounters;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Prometheus and Kubernetes ask, and what they hear. */
@Timeout(60)
class MonitorServerTest {
    private static final PipelineIdentity CELLS = new PipelineIdentity("cells@1", "abc", "cells-v1", "i-1", "0.1.0");
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final PipelineMonitor monitor = new PipelineMonitor(CELLS);
    private final AtomicReference<PipelineStatus> status = new AtomicReference<>();
    private final AtomicReference<Application.Progress> progress =
            new AtomicReference<>(new Application.Progress(0, 0));
    private final AtomicLong nanos = new AtomicLong();
    private final PositionPoll poll = new PositionPoll(progress::get, nanos::get);
    private MonitorServer server;

    @BeforeEach
    void start() {
        server = MonitorServer.start("127.0.0.1", 0, monitor);
    }

    @AfterEach
    void stop() {
        server.close();
        monitor.close();
    }

    @Test
    void beforeThereIsABrokerItIsAliveAndNotReady() throws Exception {
        assertThat(get("/livez").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body()).isEqualTo("STARTING, waiting for brokers, registry or topics\n");
        assertThat(StrictScrape.prometheus(get("/metrics").body()).series())
                .containsEntry("refract_streams_state{pipeline=\"cells@1\",refract_streams_state=\"STARTING\"}", 1.0)
                .containsEntry("refract_streams_state{pipeline=\"cells@1\",refract_streams_state=\"RUNNING\"}", 0.0);
    }

    @Test
    void aRestoreIsNotReadyAndRunningIs() throws Exception {
        monitor.watch(status::get, poll);
        status.set(at("REBALANCING", Optional.empty(), 512));

        assertThat(get("/readyz").body()).isEqualTo("REBALANCING, 512 records to be restored\n");
        assertThat(get("/livez").statusCode()).isEqualTo(200);

        status.set(at("RUNNING", Optional.empty(), 0));

        assertThat(get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void whatHasFailedIsNotAlive() throws Exception {
        monitor.watch(status::get, poll);
        status.set(at("RUNNING", Optional.of("topic train was deleted"), 0));

        assertThat(get("/livez").statusCode()).isEqualTo(503);
        assertThat(get("/livez").body()).isEqualTo("failed: topic train was deleted\n");
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
    }

    @Test
    void theLagDoesNotCountForLife() throws Exception {
        monitor.watch(status::get, poll);
        status.set(at("RUNNING", Optional.empty(), 0));
        progress.set(new Application.Progress(0, 1_000_000));
        poll.ask();
        nanos.set(3_600_000_000_000L);

        assertThat(get("/livez").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(StrictScrape.prometheus(get("/metrics").body()).series())
                .containsEntry("refract_source_lag_records{pipeline=\"cells@1\"}", 1e6)
                .containsEntry("refract_since_commit_seconds{pipeline=\"cells@1\"}", 3600.0);
    }

    @Test
    void theTimeSinceACommitBeginsAnewWithEachOne() {
        poll.ask();
        nanos.set(5_000_000_000L);
        progress.set(new Application.Progress(7, 10));
        poll.ask();
        nanos.set(7_000_000_000L);

        assertThat(poll.position()).contains(new SourcePosition(3, 2.0));
    }

    @Test
    void bothFormatsSayEverythingThatIsDeclaredOnce() throws Exception {
        monitor.watch(status::get, poll);
        poll.ask();
        status.set(at("RUNNING", Optional.empty(), 0));
        HttpResponse<String> text = get("/metrics");
        HttpResponse<String> open = get("/metrics", "Accept", OPEN_METRICS);

        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(open.headers().firstValue("Content-Type")).contains(OPEN_METRICS);
        StrictScrape prometheus = StrictScrape.prometheus(text.body());
        StrictScrape openMetrics = StrictScrape.openMetrics(open.body());
        // those of the Java machine come and go with its collections
        for (StrictScrape scrape : List.of(prometheus, openMetrics)) {
            assertThat(names(scrape).stream()
                            .filter(name -> name.startsWith("refract_"))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(PipelineMetric.values())
                            .map(PipelineMetric::exposedName)
                            .toList());
        }
        assertThat(names(prometheus)).contains("jvm_memory_used_bytes", "process_cpu_seconds_total");
        assertThat(prometheus.types())
                .containsEntry("refract_records_read_total", "counter")
                .containsEntry("refract_copies_owed", "gauge");
        assertThat(openMetrics.types())
                .containsEntry("refract_records_read", "counter")
                .containsEntry("refract_streams_state", "stateset")
                .containsEntry("refract_pipeline", "info");
    }

    @Test
    void valuesAreThoseOfThePipeline() throws Exception {
        monitor.watch(status::get, poll);
        status.set(at("RUNNING", Optional.empty(), 0));

        assertThat(StrictScrape.prometheus(get("/metrics").body()).series())
                .containsEntry("refract_records_read_total{pipeline=\"cells@1\"}", 10.0)
                .containsEntry(
                        "refract_samples_published_total{kind=\"copy\",pipeline=\"cells@1\",sink=\"train\"}", 6.0)
                .containsEntry("refract_inputs_dropped_total{cause=\"repeated\",pipeline=\"cells@1\"}", 1.0)
                .containsEntry("refract_dead_letters_total{pipeline=\"cells@1\",reason=\"no-class\"}", 3.0)
                .containsEntry("refract_dead_letters_total{pipeline=\"cells@1\",reason=\"no-group\"}", 0.0)
                .containsEntry("refract_gate_refusals_total{operation=\"rotate\",pipeline=\"cells@1\"}", 5.0)
                .containsEntry(
                        "refract_class_share_ratio{class=\"a \\\"b\\\"\\n\",kind=\"target\",pipeline=\"cells@1\",task=\"0_1\"}",
                        0.5);
    }

    @Test
    void classesAreBounded() throws Exception {
        monitor.watch(status::get, poll);
        status.set(at("RUNNING", Optional.empty(), 0));

        assertThat(StrictScrape.prometheus(get("/metrics").body()).series().keySet().stream()
                        .filter(name -> name.startsWith("refract_class_share_ratio")))
                .hasSize(3 * 50);
    }

    @Test
    void itOnlyReads() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(uri("/metrics"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(post, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(405);
        assertThat(get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void aPortThatIsTakenIsNamed() {
        int taken = server.port();

        assertThatThrownBy(() -> MonitorServer.start("127.0.0.1", taken, monitor))
                .isInstanceOf(RefractException.class)
                .hasMessageStartingWith("--http-port " + taken + " of 127.0.0.1 cannot be listened on: ");
    }

    private static List<String> names(StrictScrape scrape) {
        return scrape.series().keySet().stream()
                .map(series -> series.replaceFirst("\\{.*", ""))
                .distinct()
                .sorted()
                .toList();
    }

    private static PipelineStatus at(String state, Optional<String> failure, long restoreRemaining) {
        WorkCounters work = new WorkCounters();
        for (int i = 0; i < 10; i++) {
            work.countRead();
        }
        work.countPublished("train", false, 4);
        work.countPublished("train", true, 6);
        work.countRepeated();
        work.countDeadLetter(Reason.NO_CLASS);
        work.countDeadLetter(Reason.NO_CLASS);
        work.countDeadLetter(Reason.NO_CLASS);
        for (int i = 0; i < 5; i++) {
            work.countGateRefusal(List.of("rotate", "rotate", "shear"));
        }
        Map<String, ClassShares> classes = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            classes.put("class " + i, new ClassShares(0.001 * i, 0.01, 0.01));
        }
        classes.put("a \"b\"\n", new ClassShares(0.9, 0.5, 0.4));
        return new PipelineStatus(
                state,
                failure,
                2,
                3,
                1,
                0,
                0,
                work.counts(),
                restoreRemaining,
                7,
                OptionalDouble.of(9),
                Map.of("seen", 4096.0),
                1024,
                List.of(new TaskBalance("0_1", 0.25, 3, 100, classes)));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
