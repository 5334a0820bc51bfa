package dev.refract.embedded;

import dev.refract.embedded.registry.RegistryReplay;
import dev.refract.embedded.rest.RegistryRoutes;
import dev.refract.kafka.KafkaConnection;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry in this process: Confluent's REST protocol for Avro schemas, kept in the broker's {@code _schemas}
 * topic. What differs from Confluent's registry is listed in the table of {@code RegistryCallsTest}: JSON Schema and
 * Protobuf, tags and associations are not part of it.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);

    private final SchemaJournal journal;
    private final RegistryServer server;

    private EmbeddedRegistry(SchemaJournal journal, RegistryServer server) {
        this.journal = journal;
        this.server = server;
    }

    /**
     * Reads what the broker keeps and listens on a free port of 127.0.0.1.
     *
     * @param connection the broker that keeps the schemas
     * @throws EmbeddedException if its topic cannot be read or no port can be had
     */
    public static EmbeddedRegistry start(KafkaConnection connection) {
        return start(connection, ListenerPorts.ANY.registry());
    }

    /**
     * The same on a port of the caller's choice.
     *
     * @param port where it listens, or 0 for any port that is free
     */
    static EmbeddedRegistry start(KafkaConnection connection, int port) {
        if (port != 0) {
            Loopback.requireFree(port, "schema registry");
        }
        var replay = new RegistryReplay(LOG::warn);
        var journal = SchemaJournal.open(connection, replay);
        try {
            RegistryRoutes routes = new RegistryRoutes(replay.finish(), journal, journal.clusterId());
            return new EmbeddedRegistry(journal, RegistryServer.start(port, routes::answer));
        } catch (IOException e) {
            journal.close();
            throw new EmbeddedException("The embedded schema registry cannot listen: " + e.getMessage(), e);
        }
    }

    /** Base address for clients: {@code http://127.0.0.1:<port>}. */
    public String url() {
        return server.url();
    }

    /** Stops listening; what was registered stays with the broker. */
    @Override
    public void close() {
        server.close();
        journal.close();
    }
}
