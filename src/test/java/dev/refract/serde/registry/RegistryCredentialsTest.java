package dev.refract.serde.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.refract.kafka.ClientProperties;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of client properties reaches the registry's client, with the secrets that stand elsewhere. */
class RegistryCredentialsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            basic.auth.credentials.source=USER_INFO;basic.auth.user.info=me:${file:SECRETS:s}     | Basic bWU6b3Blbg==
            bearer.auth.credentials.source=STATIC_TOKEN;bearer.auth.token=${file:SECRETS:s}       | Bearer open
            """)
    void credentialsAreSent(String properties, String sent) throws Exception {
        Path secrets = Files.writeString(folder.resolve("secrets.properties"), "s=open\n");
        Path file = Files.writeString(
                folder.resolve("client.properties"),
                properties.replace("SECRETS", secrets.toString()).replace(';', '\n') + """

                        config.providers=file
                        config.providers.file.class=org.apache.kafka.common.config.provider.FileConfigProvider
                        """);
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                received.add(exchange.getRequestHeaders().getFirst("Authorization"));
                byte[] body = "{\"schema\": \"\\\"string\\\"\"}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        try (SchemaRegistry registry = SchemaRegistry.confluent(
                url, Registration.LOOK_UP_ONLY, ClientProperties.read(file).registry())) {
            assertThat(registry.byId(1)).isPresent();
            assertThat(received).containsOnly(sent);
        } finally {
            server.stop(0);
        }
    }
}
