package dev.refract.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.serde.registry.Registration;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.RestService;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.rest.entities.requests.RegisterSchemaRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: the contract also holds with a registry that others wrote, so it is not our own echo. */
@EnabledIfSystemProperty(
        named = "refract.apicurio",
        matches = ".+",
        disabledReason = "needs an unpacked Apicurio (140 MB): run with -Papicurio")
class ApicurioRegistryIT extends RegistryContract {

    @TempDir
    private static Path directory;

    private static Process server;
    private static String url;

    @BeforeAll
    static void startServer() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, Loopback.address())) {
            port = free.getLocalPort();
        }
        Path home = Path.of(System.getProperty("refract.apicurio")).toAbsolutePath();
        Path jar;
        try (var files = Files.list(home)) {
            jar = files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow();
        }
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dquarkus.http.host=" + Loopback.HOST,
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        jar.toString())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("apicurio.log").toFile())
                .start();
        url = "http://" + Loopback.HOST + ":" + port + "/apis/ccompat/v7";
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest probe =
                HttpRequest.newBuilder(URI.create(url + "/subjects")).build();
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .ignoreExceptionsInstanceOf(IOException.class)
                .failFast("Apicurio ended", () -> !server.isAlive())
                .until(() ->
                        http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
    }

    @AfterAll
    static void stopServer() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(20, TimeUnit.SECONDS)) {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void anIdOfASchemaThatIsNotAvroIsAnEmptyAnswer() throws Exception {
        var request = new RegisterSchemaRequest();
        request.setSchemaType("JSON");
        request.setSchema("{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"type\":\"object\"}");
        int id = new RestService(url)
                .registerSchema(request, "json-value", false)
                .getId();
        try (var registry = registry(Registration.AUTOMATIC)) {
            assertThat(registry.byId(id)).isEmpty();
        }
    }

    @Override
    String url() {
        return url;
    }
}
