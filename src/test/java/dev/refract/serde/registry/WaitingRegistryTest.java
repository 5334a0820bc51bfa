package dev.refract.serde.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Exactly once: an outage of the registry delays records; it refuses none and stops nothing. Time is a number here. */
@Timeout(60)
class WaitingRegistryTest {
    private static final Schema STRING = SchemaBuilder.builder().stringType();
    private static final String KNOWN = "{\"schema\":\"\\\"string\\\"\"}";
    private static final String UNKNOWN = "{\"error_code\":40403,\"message\":\"Schema not found\"}";
    private static final String BROKEN = "{\"error_code\":50001,\"message\":\"store broken\"}";
    private static final String FORBIDDEN = "{\"error_code\":40301,\"message\":\"not for you\"}";

    private record Answer(int status, String body) {}

    private final List<Answer> answers = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private HttpServer server;
    private WaitingRegistry registry;
    private long nanos;

    /** Gives each answer once, in their order; the last again and again. */
    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                Answer answer = answers.size() > 1 ? answers.remove(0) : answers.get(0);
                byte[] bytes = answer.body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(answer.status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        registry = new WaitingRegistry(direct(), this::pass, () -> nanos, log::add);
    }

    @AfterEach
    void stop() {
        registry.close();
        server.stop(0);
    }

    @Test
    void whatIsAnsweredAtOnceIsNotWaitedFor() {
        answer(200, KNOWN);
        assertThat(registry.byId(7)).contains(STRING);
        assertThat(pauses).isEmpty();
        assertThat(log).isEmpty();
    }

    @Test
    void pausesDoubleUpToTenSeconds() {
        repeat(9, 503, BROKEN);
        answer(200, KNOWN);
        assertThat(registry.byId(7)).contains(STRING);
        assertThat(pauses)
                .extracting(Duration::toMillis)
                .containsExactly(100L, 200L, 400L, 800L, 1600L, 3200L, 6400L, 10_000L, 10_000L);
        assertThat(registry.isWaiting()).isFalse();
    }

    @Test
    void overloadInternalErrorsAndForeignGreetingsAreWaitedFor() {
        answer(429, BROKEN);
        answer(500, BROKEN);
        answer(502, "<html>bad gateway</html>");
        answer(200, "<html>starting</html>");
        answer(200, "{\"subject\":\"s\",\"version\":1,\"id\":12,\"schema\":\"\\\"string\\\"\"}");
        assertThat(registry.idOf("s", STRING)).isEqualTo(12);
        assertThat(pauses).hasSize(4);
    }

    @Test
    void aLineWhenItGoesALineAMinuteAndALineWhenItIsBack() {
        repeat(20, 500, BROKEN);
        answer(200, KNOWN);
        registry.byId(7);
        String why = "Schema registry " + url() + " answered 500 (code 50001) when fetching schema 7: store broken;"
                + " error code: 50001";
        // 0.1 s to 6.4 s make 12.7 s, then 10 s each
        assertThat(log)
                .containsExactly(
                        why + ". Refract waits for the registry and tries again; no record is lost.",
                        why + ". Refract has waited for the registry for 62 s and tries again.",
                        why + ". Refract has waited for the registry for 122 s and tries again.",
                        "The schema registry answers again after 142 s.");
    }

    @Test
    void aRefusalEndsTheWaitAndIsPassedOn() {
        answer(503, BROKEN);
        answer(403, FORBIDDEN);
        assertThatThrownBy(() -> registry.byId(7)).isInstanceOf(RegistryRejectedException.class);
        assertThat(pauses).hasSize(1);
        assertThat(log).last().isEqualTo("The schema registry answers again after 0 s.");
    }

    @Test
    void anUnknownIdStaysTheFaultOfTheRecord() {
        answer(503, BROKEN);
        answer(404, UNKNOWN);
        assertThat(registry.byId(7)).isEmpty();
    }

    @Test
    void aRegistryThatDoesNotListenIsWaitedFor() throws IOException {
        answer(200, KNOWN);
        int port = server.getAddress().getPort();
        server.stop(0);
        var starting = new WaitingRegistry(
                direct(),
                duration -> {
                    pauses.add(duration);
                    if (pauses.size() == 3) {
                        restart(port);
                    }
                },
                () -> nanos,
                log::add);
        assertThat(starting.byId(7)).contains(STRING);
        assertThat(pauses).hasSize(3);
        assertThat(log).first().asString().startsWith("Schema registry " + url() + " does not answer: ");
    }

    @Test
    void anInterruptEndsTheWait() {
        answer(503, BROKEN);
        var interrupted = new WaitingRegistry(
                direct(),
                duration -> {
                    throw new InterruptedException();
                },
                () -> nanos,
                log::add);
        assertThatThrownBy(() -> interrupted.byId(7)).isInstanceOf(RegistryUnavailableException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** With the real pause: the threads that wait are let go at once, as the close of an application needs it. */
    @Test
    void whoeverStopsItEndsAllWaits() throws Exception {
        answer(503, BROKEN);
        var began = new CountDownLatch(1);
        var waiting = new WaitingRegistry(direct(), null, System::nanoTime, line -> began.countDown());
        List<FutureTask<Throwable>> calls = Stream.generate(() -> new FutureTask<>(() -> failureOf(waiting)))
                .limit(2)
                .toList();
        calls.forEach(call -> new Thread(call).start());
        began.await();
        assertThat(waiting.isWaiting()).isTrue();
        waiting.stopWaiting();
        for (FutureTask<Throwable> call : calls) {
            assertThat(call.get()).isInstanceOf(RegistryUnavailableException.class);
        }
        assertThat(waiting.isWaiting()).isFalse();
        assertThat(failureOf(waiting)).as("no wait begins").isInstanceOf(RegistryUnavailableException.class);
    }

    @Test
    void whatWaitsAlreadyIsNotWrappedTwice() {
        answer(503, BROKEN);
        WaitingRegistry outer = WaitingRegistry.over(registry);
        outer.stopWaiting();
        assertThat(failureOf(outer)).isInstanceOf(RegistryUnavailableException.class);
        assertThat(pauses).isEmpty();
    }

    private static Throwable failureOf(WaitingRegistry registry) {
        try {
            registry.byId(7);
            return null;
        } catch (RegistryException e) {
            return e;
        }
    }

    private void pass(Duration duration) {
        pauses.add(duration);
        nanos += duration.toNanos();
    }

    private ConfluentRegistry direct() {
        return new ConfluentRegistry(url(), Registration.AUTOMATIC, Map.of());
    }

    private void restart(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", exchange -> {
                try (exchange) {
                    byte[] bytes = KNOWN.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
            });
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(int status, String body) {
        answers.add(new Answer(status, body));
    }

    private void repeat(int times, int status, String body) {
        Stream.generate(() -> new Answer(status, body)).limit(times).forEach(answers::add);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
