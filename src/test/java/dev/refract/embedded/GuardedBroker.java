package dev.refract.embedded;

import dev.refract.kafka.KafkaConnection;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/**
 * A broker with access control: whoever connects without a name may do everything, and the user {@code refract}, who gives
 * a password, only what is granted.
 */
public record GuardedBroker(EmbeddedBroker broker, int port) implements AutoCloseable {
    private static final String PASSWORD = "open-sesame";

    /** Starts one over {@code directory}. */
    public static GuardedBroker start(Path directory) {
        int port = Loopback.twoFreePorts()[0];
        return new GuardedBroker(
                EmbeddedBroker.start(
                        directory, EmbeddedBroker.DEFAULT_MAX_MESSAGE_BYTES, 0, settings -> guarded(settings, port)),
                port);
    }

    private static Properties guarded(Properties settings, int port) {
        append(settings, "listeners", ",GUARDED://127.0.0.1:" + port);
        append(settings, "advertised.listeners", ",GUARDED://127.0.0.1:" + port);
        append(settings, "listener.security.protocol.map", ",GUARDED:SASL_PLAINTEXT");
        settings.setProperty("listener.name.guarded.sasl.enabled.mechanisms", "PLAIN");
        settings.setProperty(
                "listener.name.guarded.plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required user_refract=\"" + PASSWORD + "\";");
        settings.setProperty("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.setProperty("super.users", "User:ANONYMOUS");
        return settings;
    }

    private static void append(Properties settings, String name, String value) {
        settings.setProperty(name, settings.getProperty(name) + value);
    }

    /** A connection that may do everything. */
    public KafkaConnection administrator() {
        return broker.connection();
    }

    /** The connection of the user {@code refract}, by a secret of {@code password}. */
    public KafkaConnection user(String password) {
        return new KafkaConnection(
                "127.0.0.1:" + port,
                Map.of(
                        "security.protocol",
                        "SASL_PLAINTEXT",
                        "sasl.mechanism",
                        "PLAIN",
                        "sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"refract\" password=\""
                                + password + "\";"));
    }

    /** The same with the right secret. */
    public KafkaConnection user() {
        return user(PASSWORD);
    }

    @Override
    public void close() {
        broker.close();
    }
}
