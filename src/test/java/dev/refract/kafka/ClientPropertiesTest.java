package dev.refract.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One file says how every client connects, and its secrets stay where they are. */
class ClientPropertiesTest {
    private static final String FILES = """
            config.providers=file
            config.providers.file.class=org.apache.kafka.common.config.provider.FileConfigProvider
            """;

    @TempDir
    private Path folder;

    @Test
    void whatIsOfTheRegistryDoesNotReachKafka() throws IOException {
        ClientProperties properties = read("""
                bootstrap.servers=kafka:9093
                security.protocol=SSL
                schema.registry.url=https://registry:8081
                schema.registry.ssl.truststore.type=PEM
                basic.auth.credentials.source=USER_INFO
                basic.auth.user.info=me:secret
                bearer.auth.token=secret
                """);

        assertThat(properties.kafka()).isEqualTo(Map.of("bootstrap.servers", "kafka:9093", "security.protocol", "SSL"));
        assertThat(properties.registry())
                .containsEntry("basic.auth.user.info", "me:secret")
                .containsEntry("security.protocol", "SSL");
        assertThat(properties.bootstrapServers()).contains("kafka:9093");
        assertThat(properties.registryUrl()).contains("https://registry:8081");
    }

    @Test
    void aProviderFillsInSecrets() throws IOException {
        Path secrets = Files.writeString(folder.resolve("secrets.properties"), "password=open sesame\n");
        ClientProperties properties =
                read(FILES + "sasl.jaas.config=Login required password=\"${file:" + secrets + ":password}\";\n");

        assertThat(properties.kafka())
                .isEqualTo(Map.of("sasl.jaas.config", "Login required password=\"open sesame\";"));
    }

    @Test
    void aSecretThatIsNotThereIsNamedByItsProperty() throws IOException {
        Path secrets = Files.writeString(folder.resolve("secrets.properties"), "password=open sesame\n");

        assertThatThrownBy(() -> read(FILES + "ssl.key.password=${file:" + secrets + ":passwort}\n"))
                .isInstanceOf(ConnectionException.class)
                .hasMessage(file() + ": ssl.key.password names a secret that no provider knows:"
                        + " see config.providers, and the place it names");
    }

    @Test
    void aFileOfSecretsThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> read(FILES + "ssl.key.password=${file:/nowhere/secrets:password}\n"))
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith(file() + ": a secret cannot be read: ")
                .hasMessageContaining("/nowhere/secrets");
    }

    @Test
    void whatRefractDecidesForEachClientIsLeftOut() throws IOException {
        assertThat(read("group.id=mine\nisolation.level=read_uncommitted\nclient.dns.lookup=use_all_dns_ips\n")
                        .kafka())
                .isEqualTo(Map.of("client.dns.lookup", "use_all_dns_ips"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> ClientProperties.read(folder.resolve("none")))
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith("cannot read the client properties " + folder.resolve("none"));
    }

    @Test
    void nothingPrintsAValue() throws IOException {
        ClientProperties properties = read("bootstrap.servers=kafka:9093\nbasic.auth.user.info=me:secret\n");

        assertThat(properties).hasToString("basic.auth.user.info, bootstrap.servers");
        assertThat(new KafkaConnection("kafka:9093", Map.of("ssl.key.password", "secret")))
                .hasToString("kafka:9093");
    }

    private Path file() {
        return folder.resolve("client.properties");
    }

    private ClientProperties read(String text) throws IOException {
        return ClientProperties.read(Files.writeString(file(), text));
    }
}
