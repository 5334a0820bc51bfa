package dev.refract.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/** A connection that cannot be made says why in one line. */
class KafkaConnectionTest {
    @Test
    void theServersWinOverTheProperties() {
        var connection = new KafkaConnection("b:2", Map.of("bootstrap.servers", "a:1", "security.protocol", "SSL"));

        assertThat(connection.settings()).isEqualTo(Map.of("bootstrap.servers", "b:2", "security.protocol", "SSL"));
    }

    @Test
    void aKeyStoreThatIsNotThereIsNamed() {
        var connection = new KafkaConnection(
                "127.0.0.1:1",
                Map.of(
                        "security.protocol",
                        "SSL",
                        "ssl.truststore.type",
                        "PEM",
                        "ssl.truststore.location",
                        "/nowhere/ca.pem"));

        assertThatThrownBy(() -> close(connection.admin()))
                .isInstanceOf(ConnectionException.class)
                .hasMessage("cannot connect to 127.0.0.1:1: /nowhere/ca.pem");
    }

    @Test
    void anUnknownMechanismIsNamedWithoutItsSecret() {
        var connection = new KafkaConnection(
                "127.0.0.1:1",
                Map.of(
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        "PLAIN",
                        "sasl.jaas.config",
                        "no.such.Module required password=\"open sesame\""));

        assertThatThrownBy(() -> close(connection.admin()))
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith("cannot connect to 127.0.0.1:1: ")
                .hasMessageNotContaining("sesame");
    }

    private static void close(Admin admin) {
        admin.close();
    }
}
