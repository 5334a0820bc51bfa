package dev.refract.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry in this process: the part of Confluent's REST protocol that serializers and
 * operators use, for Avro schemas, kept in the broker's {@code _schemas} topic. Deleting schemas,
 * references between them and contexts are not part of it.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int MAX_BODY_BYTES = 2 * 1024 * 1024;

    private final ObjectMapper json = new ObjectMapper();
    private final SchemaStore store;
    private final RegistryRoutes routes;
    private final HttpServer http;
    private final ExecutorService workers;

    private EmbeddedRegistry(SchemaStore store, HttpServer http) {
        this.store = store;
        this.routes = new RegistryRoutes(store);
        this.http = http;
        this.workers = Executors.newFixedThreadPool(4, task -> {
            var thread = new Thread(task, "schema-registry");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Reads what the broker keeps and listens on a free port of 127.0.0.1.
     *
     * @param bootstrapServers the broker that keeps the schemas
     * @throws EmbeddedException if its topic cannot be read or no port can be had
     */
    public static EmbeddedRegistry start(String bootstrapServers) {
        return start(bootstrapServers, ListenerPorts.ANY.registry());
    }

    /**
     * The same on a port of the caller's choice.
     *
     * @param port where it listens, or 0 for any port that is free
     */
    static EmbeddedRegistry start(String bootstrapServers, int port) {
        if (port != 0) {
            Loopback.requireFree(port, "schema registry");
        }
        // otherwise the JDK's server lets each answer wait 40 ms for an acknowledgement (Nagle's algorithm)
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var store = new SchemaStore(bootstrapServers);
        try {
            var http = HttpServer.create(Loopback.port(port), 0);
            var registry = new EmbeddedRegistry(store, http);
            http.setExecutor(registry.workers);
            http.createContext("/", registry::handle);
            http.start();
            return registry;
        } catch (IOException e) {
            store.close();
            throw new EmbeddedException("The embedded schema registry cannot listen: " + e.getMessage(), e);
        }
    }

    /** Base address for clients: {@code http://127.0.0.1:<port>}. */
    public String url() {
        return "http://" + Loopback.HOST + ":" + http.getAddress().getPort();
    }

    /** Stops listening; what was registered stays with the broker. */
    @Override
    public void close() {
        http.stop(0);
        workers.shutdownNow();
        store.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            int status = 200;
            Object answer;
            try {
                answer = routes.answer(
                        RegistryRequest.of(exchange.getRequestMethod(), exchange.getRequestURI(), body(exchange)));
            } catch (RegistryFault fault) {
                status = fault.status();
                answer = error(fault.code(), fault.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The embedded schema registry failed at {}", exchange.getRequestURI(), e);
                status = 500;
                answer = error(500, e.toString());
            }
            send(exchange, status, answer);
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

    private static Map<String, Object> error(int code, String message) {
        return Map.of("error_code", code, "message", message);
    }

    private void send(HttpExchange exchange, int status, Object answer) throws IOException {
        byte[] bytes = answer instanceof Schema schema
                ? schema.toString().getBytes(StandardCharsets.UTF_8)
                : json.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
