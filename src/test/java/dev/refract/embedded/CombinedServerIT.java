package dev.refract.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.utils.Exit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly once: a server that does not come up says so, and what did come up of it goes down again. */
@Timeout(60)
class CombinedServerIT {
    @TempDir
    private Path directory;

    /** As {@link EmbeddedBroker} does: Kafka would end this process. */
    @BeforeEach
    void keepProcessAlive() {
        Exit.setExitProcedure((status, message) -> {});
        Exit.setHaltProcedure((status, message) -> {});
    }

    @AfterEach
    void letKafkaEndProcesses() {
        Exit.resetExitProcedure();
        Exit.resetHaltProcedure();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPortThatIsTakenEndsTheStartAndNothingIsLeft(boolean brokers) throws Exception {
        KraftStorage.format(directory);
        int[] ports = Loopback.twoFreePorts();
        try (var taken = new ServerSocket(ports[brokers ? 0 : 1], 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            CombinedServer server = server(ports);
            assertThatThrownBy(server::start).rootCause().isInstanceOf(BindException.class);
            server.stop();
        }
        CombinedServer server = server(ports);
        server.start();
        server.stop();
    }

    private CombinedServer server(int[] ports) {
        var settings = new BrokerProperties(directory, ports[0], ports[1], EmbeddedBroker.DEFAULT_MAX_MESSAGE_BYTES);
        return new CombinedServer(new KafkaConfig(settings.toProperties(), false));
    }
}
