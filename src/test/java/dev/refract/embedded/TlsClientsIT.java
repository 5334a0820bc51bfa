package dev.refract.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.TopicReader;
import dev.refract.kafka.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients meet a broker that asks both sides for a certificate: with PKCS#12 and PEM both are satisfied. A client that does not know the broker goes no further. */
@Timeout(120)
class TlsClientsIT {
    private static final String PASSWORD = "changeit";

    @TempDir
    private Path folder;

    @Test
    void bothSidesShowACertificate() throws Exception {
        int port = Loopback.twoFreePorts()[0];
        keytool("-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=a", "-ext", "SAN=ip:127.0.0.1");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "a",
                "-file",
                folder.resolve("ca.pem").toString());
        try (EmbeddedBroker broker = EmbeddedBroker.start(
                        folder.resolve("kafka"),
                        EmbeddedBroker.DEFAULT_MAX_MESSAGE_BYTES,
                        0,
                        settings -> withTls(settings, port));
                Admin administrator = broker.connection().admin()) {
            new Topics(administrator, Duration.ofSeconds(30)).ensure(List.of(new NewTopic("t", 1, (short) 1)));
            KafkaConnection mutual = new KafkaConnection("127.0.0.1:" + port, keyAndTrust());
            try (var producer = mutual.producer(Map.of(), new StringSerializer(), new StringSerializer())) {
                producer.send(new ProducerRecord<>("t", "k", "v")).get();
            }

            assertThat(TopicReader.read(mutual, "t", record -> new String(record.value(), UTF_8)))
                    .containsExactly("v");
            KafkaConnection distrustful = new KafkaConnection("127.0.0.1:" + port, Map.of("security.protocol", "SSL"));
            assertThatThrownBy(() -> TopicReader.read(distrustful, "t", record -> 1))
                    .isInstanceOf(SslAuthenticationException.class);
        }
    }

    private Properties withTls(Properties settings, int port) {
        settings.setProperty("listeners", settings.getProperty("listeners") + ",TLS://127.0.0.1:" + port);
        settings.setProperty(
                "advertised.listeners", settings.getProperty("advertised.listeners") + ",TLS://127.0.0.1:" + port);
        settings.setProperty(
                "listener.security.protocol.map", settings.getProperty("listener.security.protocol.map") + ",TLS:SSL");
        settings.setProperty("listener.name.tls.ssl.client.auth", "required");
        keyAndTrust().forEach((name, value) -> {
            if (name.startsWith("ssl.")) {
                settings.setProperty("listener.name.tls." + name, value);
            }
        });
        return settings;
    }

    private Map<String, String> trust() {
        return Map.of(
                "security.protocol",
                "SSL",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                folder.resolve("ca.pem").toString());
    }

    private Map<String, String> keyAndTrust() {
        Map<String, String> all = new HashMap<>(trust());
        all.put("ssl.keystore.type", "PKCS12");
        all.put("ssl.keystore.location", folder.resolve("a.p12").toString());
        all.put("ssl.keystore.password", PASSWORD);
        all.put("ssl.key.password", PASSWORD);
        return all;
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        words.addAll(List.of(arguments));
        words.addAll(List.of(
                "-keystore", folder.resolve("a.p12").toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(words).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }
}
