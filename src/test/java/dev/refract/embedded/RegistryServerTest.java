package dev.refract.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.embedded.registry.RegistryReplay;
import dev.refract.embedded.rest.RegistryRoutes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The registry on its port: what it answers is HTTP, and what a foreign web page sends is refused. */
@Timeout(60)
class RegistryServerTest {
    private static final String SCHEMA = "{\"schema\":\"\\\"string\\\"\"}";

    private RegistryServer server;

    @BeforeEach
    void start() throws IOException {
        RegistryRoutes routes = new RegistryRoutes(new RegistryReplay(line -> {}).finish(), entry -> {}, "c1");
        server = RegistryServer.start(0, routes::answer);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aClientIsAnswered() throws IOException {
        assertThat(send("POST /subjects/s/versions", "Content-Type: application/vnd.schemaregistry.v1+json", SCHEMA))
                .startsWith("HTTP/1.1 200")
                .contains("Content-type: application/vnd.schemaregistry.v1+json")
                .contains("\"id\":1");
        assertThat(send("GET /subjects", "", "")).startsWith("HTTP/1.1 200").endsWith("[\"s\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Content-Type: text/plain                                            | 415",
                "Content-Type: application/x-www-form-urlencoded                     | 415",
                "Content-Type: application/json; charset=utf-8                       | 200",
                "Origin: http://evil.example                                         | 403",
                "Origin: null                                                        | 403",
                "Origin: http://127.0.0.1.evil.example                               | 403",
                "Origin: http://localhost:3000                                       | 200",
            })
    void aForeignPageRegistersNothing(String header, int status) throws IOException {
        assertThat(send("POST /subjects/s/versions", header, SCHEMA)).startsWith("HTTP/1.1 " + status);
        assertThat(send("GET /subjects", "", "")).endsWith(status == 200 ? "[\"s\"]" : "[]");
    }

    /** A name of the attacker's that leads to 127.0.0.1 has the browser take the registry for the page's own server. */
    @ParameterizedTest
    @CsvSource({"evil.example, 403", "evil.example:8081, 403", "localhost:1, 200", "127.0.0.1, 200", "'[::1]:1', 200"})
    void onlyTheMachinesOwnNamesAreAnswered(String host, int status) throws IOException {
        assertThat(exchange("GET /subjects HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status);
    }

    @Test
    void aQuestionForTheHeadersHasNoBody() throws IOException {
        assertThat(send("HEAD /subjects", "", "")).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
        assertThat(send("OPTIONS /subjects/s/versions", "", ""))
                .startsWith("HTTP/1.1 200")
                .contains("Allow: GET,HEAD,POST,OPTIONS");
        assertThat(send("PATCH /subjects", "", "")).startsWith("HTTP/1.1 405").contains("Allow: GET,HEAD,OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"schema\":", "\u0000"})
    void aBodyThatIsNoJsonIsRefused(String body) throws IOException {
        assertThat(send("POST /subjects/s/versions", "", body)).startsWith("HTTP/1.1 400");
    }

    @Test
    void aBodyDeeperThanAnyParserIsRefused() throws IOException {
        assertThat(send("POST /subjects/s/versions", "", "[".repeat(100_000))).startsWith("HTTP/1.1 400");
        assertThat(send("POST /subjects/s/versions", "", "{\"schema\":\"" + "[".repeat(100_000) + "\"}"))
                .startsWith("HTTP/1.1 422");
    }

    @Test
    void aBodyLargerThanTwoMebibytesIsRefused() throws IOException {
        assertThat(send("POST /subjects/s/versions", "", " ".repeat(2 * 1024 * 1024 + 1)))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void halfSentRequestsKeepNobodyWaiting() throws IOException {
        List<Socket> halves = new ArrayList<>();
        try {
            for (int i = 0; i < 16; i++) {
                Socket half = connect();
                half.getOutputStream().write("POST /subjects/s HTTP/1.1\r\nHost: localhost\r\n".getBytes(UTF_8));
                half.getOutputStream().flush();
                halves.add(half);
            }
            assertThat(send("GET /subjects", "", "")).endsWith("[]");
        } finally {
            for (Socket half : halves) {
                half.close();
            }
        }
    }

    private String send(String request, String header, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        String length = bytes.length == 0 ? "" : "Content-Length: " + bytes.length + "\r\n";
        return exchange(request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + (header.isEmpty() ? "" : header + "\r\n") + length + "\r\n" + body);
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            var answer = new StringBuilder();
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                answer.append((char) next);
            }
            return answer.toString();
        }
    }

    private Socket connect() throws IOException {
        URI url = URI.create(server.url());
        return new Socket(url.getHost(), url.getPort());
    }
}
