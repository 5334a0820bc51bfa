package dev.refract.serde.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly once: only an id nobody knows is the record's fault; whatever else goes wrong stops or is tried again. */
class ConfluentRegistryTest {

    private static final Schema STRING = SchemaBuilder.builder().stringType();

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private SchemaRegistry registry;
    private int status = 200;
    private String body = "";

    /** Answers every request with the same status and body. */
    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                requests.add(exchange.getRequestMethod() + " "
                        + exchange.getRequestURI().getPath());
                exchange.getRequestBody().readAllBytes();
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        server.start();
        registry = SchemaRegistry.confluent(url(), Registration.AUTOMATIC, Map.of());
    }

    @AfterEach
    void stop() {
        registry.close();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | {\"error_code\":40401,\"message\":\"no subject\"}   | RegistryRejectedException",
                "404 | {\"error_code\":404,\"message\":\"no such path\"}   | RegistryRejectedException",
                "404 | <html>not here</html>                               | RegistryRejectedException",
                "401 | {\"error_code\":401,\"message\":\"who are you\"}    | RegistryRejectedException",
                "403 | {\"error_code\":40301,\"message\":\"not for you\"}  | RegistryRejectedException",
                "429 | {\"error_code\":429,\"message\":\"slow down\"}      | RegistryUnavailableException",
                "500 | {\"error_code\":50001,\"message\":\"store broken\"} | RegistryUnavailableException",
                "503 | <html>starting</html>                               | RegistryUnavailableException",
                "200 | <html>a proxy's greeting</html>                     | RegistryUnavailableException",
            })
    void noFailureOfTheRegistryIsAnEmptyAnswer(int answeredStatus, String answeredBody, String expected) {
        status = answeredStatus;
        body = answeredBody;
        assertThatThrownBy(() -> registry.byId(7))
                .isInstanceOf(RegistryException.class)
                .hasMessageStartingWith("Schema registry " + url())
                .hasMessageNotContaining("\n")
                .extracting(e -> e.getClass().getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void anUnknownIdIsAskedForAgainBecauseItMayBeRegisteredLater() {
        status = 404;
        body = "{\"error_code\":40403,\"message\":\"Schema not found\"}";
        assertThat(registry.byId(7)).isEmpty();
        status = 200;
        body = "{\"schema\":\"\\\"string\\\"\"}";
        assertThat(registry.byId(7)).contains(STRING);
        assertThat(registry.byId(7)).contains(STRING);
        assertThat(requests).containsExactly("GET /schemas/ids/7", "GET /schemas/ids/7");
    }

    @Test
    void aSchemaOfAnotherKindIsAnEmptyAnswer() {
        body = "{\"schemaType\":\"PROTOBUF\",\"schema\":\"message A {}\"}";
        assertThat(registry.byId(7)).isEmpty();
    }

    /** A registry that keeps any text: asking it again does not help, so that waiting would stop the stream for good. */
    @ParameterizedTest
    @ValueSource(strings = {"{\\\"type\\\":\\\"??\\\"}", "no JSON", "{\\\"type\\\":\\\"array\\\"}"})
    void aTextThatIsNoSchemaIsAnEmptyAnswer(String schema) {
        body = "{\"schema\":\"" + schema + "\"}";
        assertThat(registry.byId(7)).isEmpty();
    }

    @Test
    void aSchemaTooDeepToParseIsAnEmptyAnswer() {
        body = "{\"schema\":\"" + "[".repeat(100_000) + "\"}";
        assertThat(registry.byId(7)).isEmpty();
    }

    @Test
    void anIncompatibleSchemaIsRefusedWithTheWayOut() {
        status = 409;
        body = "{\"error_code\":409,\"message\":\"incompatible\"}";
        assertThatThrownBy(() -> registry.idOf("s", STRING))
                .isInstanceOf(RegistryRejectedException.class)
                .hasMessageEndingWith("; delete the version in the way or set the subject's compatibility to NONE,"
                        + " or use another topic");
    }

    @Test
    void aKnownSchemaIsLookedUpOnceAndNotRegistered() {
        body = "{\"subject\":\"s\",\"version\":1,\"id\":12,\"schema\":\"\\\"string\\\"\"}";
        assertThat(registry.idOf("s", STRING)).isEqualTo(12);
        assertThat(registry.idOf("s", STRING)).isEqualTo(12);
        assertThat(requests).containsExactly("POST /subjects/s");
    }

    @Test
    void theMemoryIsBounded() {
        var cache = new BoundedCache<Integer, String>(2);
        cache.put(1, "a");
        cache.put(2, "b");
        assertThat(cache.get(1)).isEqualTo("a");
        cache.put(3, "c");
        assertThat(cache.get(3)).isEqualTo("c");
        assertThat(List.of(1, 2)).allMatch(key -> cache.get(key) == null);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
