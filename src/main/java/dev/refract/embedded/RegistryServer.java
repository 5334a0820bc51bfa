package dev.refract.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.refract.embedded.registry.RegistryFault;
import dev.refract.embedded.rest.RegistryAnswer;
import dev.refract.embedded.rest.RegistryRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A registry on a port of 127.0.0.1, over HTTP. A request has ten seconds to arrive, so that half-sent ones let go of
 * their thread; what comes when all threads are taken is hung up on.
 */
final class RegistryServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryServer.class);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int MAX_BODY_BYTES = 2 * 1024 * 1024;
    private static final int MAX_THREADS = 64;
    private static final int IDLE_SECONDS = 30;

    private final ObjectMapper json = new ObjectMapper();
    private final Function<RegistryRequest, RegistryAnswer> registry;
    private final HttpServer http;
    private final ExecutorService workers;

    private RegistryServer(Function<RegistryRequest, RegistryAnswer> registry, HttpServer http) {
        this.registry = registry;
        this.http = http;
        this.workers = new ThreadPoolExecutor(
                0, MAX_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    var thread = new Thread(task, "schema-registry");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Listens.
     *
     * @param port 0 for any that is free
     * @throws IOException if it cannot be had
     */
    static RegistryServer start(int port, Function<RegistryRequest, RegistryAnswer> registry) throws IOException {
        // otherwise the JDK's server lets each answer wait 40 ms for an acknowledgement (Nagle's algorithm)
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "30");
        var server = new RegistryServer(registry, HttpServer.create(Loopback.port(port), 0));
        server.http.setExecutor(server.workers);
        server.http.createContext("/", server::handle);
        server.http.start();
        return server;
    }

    /** Base address for clients. */
    String url() {
        return "http://" + Loopback.HOST + ":" + http.getAddress().getPort();
    }

    /** Stops listening. */
    @Override
    public void close() {
        http.stop(0);
        workers.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private RegistryAnswer answer(HttpExchange exchange) throws IOException {
        Optional<RegistryAnswer> refusal = RequestGuard.refusal(exchange.getRequestHeaders());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        try {
            return registry.apply(
                    RegistryRequest.of(exchange.getRequestMethod(), exchange.getRequestURI(), body(exchange)));
        } catch (RegistryFault fault) {
            return RegistryAnswer.refusal(fault.status(), fault.code(), fault.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("The embedded schema registry failed at {}", exchange.getRequestURI(), e);
            return RegistryAnswer.refusal(500, 500, e.toString());
        }
    }

    private JsonNode body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1);
        if (bytes.length > MAX_BODY_BYTES) {
            throw RegistryFault.unreadableRequest("the body is larger than " + MAX_BODY_BYTES + " bytes");
        }
        try {
            return bytes.length == 0 ? null : json.readTree(bytes);
        } catch (JsonProcessingException e) {
            throw RegistryFault.unreadableRequest(e.getOriginalMessage());
        }
    }

    private static void send(HttpExchange exchange, RegistryAnswer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
            exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
        }
        if (!answer.allow().isEmpty()) {
            exchange.getResponseHeaders().set("Allow", answer.allow());
        }
        boolean silent = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), silent ? -1 : bytes.length);
        if (!silent) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
