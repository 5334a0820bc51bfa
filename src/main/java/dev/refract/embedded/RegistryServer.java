package dev.refract.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import dev.refract.embedded.registry.RegistryFault;
import dev.refract.embedded.rest.RegistryAnswer;
import dev.refract.embedded.rest.RegistryRequest;
import dev.refract.http.HttpListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A registry on a port of 127.0.0.1, over HTTP. */
final class RegistryServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryServer.class);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int MAX_BODY_BYTES = 2 * 1024 * 1024;
    private static final int MAX_THREADS = 64;

    private final ObjectMapper json = new ObjectMapper();
    private final Function<RegistryRequest, RegistryAnswer> registry;
    private final HttpListener http;

    private RegistryServer(Function<RegistryRequest, RegistryAnswer> registry, int port) throws IOException {
        this.registry = registry;
        this.http = HttpListener.start(
                Loopback.port(port), "schema-registry", MAX_THREADS, exchange -> send(exchange, answer(exchange)));
    }

    /**
     * Listens.
     *
     * @param port 0 for any that is free
     * @throws IOException if it cannot be had
     */
    static RegistryServer start(int port, Function<RegistryRequest, RegistryAnswer> registry) throws IOException {
        return new RegistryServer(registry, port);
    }

    /** Base address for clients. */
    String url() {
        return "http://" + Loopback.HOST + ":" + http.port();
    }

    /** Stops listening. */
    @Override
    public void close() {
        http.close();
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
