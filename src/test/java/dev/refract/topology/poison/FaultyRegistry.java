package dev.refract.topology.poison;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before a registry: it also has schemas that a registry should not take, and for some ids it fails a few times
 * before it answers.
 */
final class FaultyRegistry implements AutoCloseable {
    private static final int FAILURES = 3;

    /** How a request fails. */
    enum Fault {
        /** 500, as a registry says that has lost its store. */
        ERROR,
        /** No answer until the client gives up. */
        HANG,
        /** The connection ends without a byte. */
        AWAY
    }

    private final String behind;
    private final Map<Integer, String> answers = new ConcurrentHashMap<>();
    private final Map<Integer, Fault> faults = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> failed = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;

    FaultyRegistry(String behind) throws IOException {
        this.behind = behind;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers {@code /schemas/ids/{id}} so; an empty answer is the one of an id that nobody registered. */
    void hold(int id, String answer) {
        answers.put(id, answer);
    }

    /** The same, after a few failures. */
    void hold(int id, String answer, Fault fault) {
        faults.put(id, fault);
        hold(id, answer);
    }

    /** How many requests failed in all. */
    int failures() {
        return failed.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Integer id = path.matches("/schemas/ids/9\\d{5}") ? Integer.valueOf(path.substring(13)) : null;
        if (id == null) {
            forward(exchange);
            return;
        }
        AtomicInteger count = failed.computeIfAbsent(id, none -> new AtomicInteger());
        Fault fault = faults.get(id);
        if (fault != null && count.get() < FAILURES) {
            count.incrementAndGet();
            fail(exchange, fault);
        } else if (answers.getOrDefault(id, "").isEmpty()) {
            send(exchange, 404, "{\"error_code\":40403,\"message\":\"Schema not found\"}");
        } else {
            send(exchange, 200, answers.get(id));
        }
    }

    private void fail(HttpExchange exchange, Fault fault) throws IOException {
        switch (fault) {
            case ERROR -> send(exchange, 500, "{\"error_code\":50001,\"message\":\"Error in the backend datastore\"}");
            case HANG -> {
                try {
                    closed.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                exchange.close();
            }
            case AWAY -> exchange.close();
        }
    }

    private void forward(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(behind + exchange.getRequestURI()))
                .method(
                        exchange.getRequestMethod(),
                        HttpRequest.BodyPublishers.ofByteArray(
                                exchange.getRequestBody().readAllBytes()));
        List<String> type = exchange.getRequestHeaders().get("Content-Type");
        if (type != null) {
            request.header("Content-Type", type.get(0));
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            send(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
