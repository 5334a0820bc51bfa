package dev.refract.embedded;

import dev.refract.kafka.KafkaConnection;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/**
 * Broker and schema registry together: all the surroundings a pipeline needs, over one directory.
 */
public final class EmbeddedCluster implements AutoCloseable {

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;

    private EmbeddedCluster(EmbeddedBroker broker, EmbeddedRegistry registry) {
        this.broker = broker;
        this.registry = registry;
    }

    /** Starts both, with record batches up to {@link EmbeddedBroker#DEFAULT_MAX_MESSAGE_BYTES}. */
    public static EmbeddedCluster start(Path directory) {
        return start(directory, EmbeddedBroker.DEFAULT_MAX_MESSAGE_BYTES);
    }

    /**
     * Starts both and returns when they take requests.
     *
     * @param directory where everything is kept; created if it is not there
     * @param maxMessageBytes the largest record batch accepted, 1 MiB to 512 MiB
     * @throws EmbeddedException if the directory is in use or one of the two does not start
     */
    public static EmbeddedCluster start(Path directory, int maxMessageBytes) {
        return start(directory, maxMessageBytes, ListenerPorts.ANY);
    }

    /**
     * The same on ports of the caller's choice.
     *
     * @throws EmbeddedException if a port is taken, too
     */
    public static EmbeddedCluster start(Path directory, int maxMessageBytes, ListenerPorts ports) {
        EmbeddedBroker broker = EmbeddedBroker.start(directory, maxMessageBytes, ports.broker());
        try {
            return new EmbeddedCluster(broker, EmbeddedRegistry.start(broker.connection(), ports.registry()));
        } catch (RuntimeException | Error e) {
            broker.close();
            throw e;
        }
    }

    /** How this process's own clients connect. */
    public KafkaConnection connection() {
        return broker.connection();
    }

    /** Where Kafka clients connect: {@code 127.0.0.1:<port>}. */
    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    /** Base address of the schema registry: {@code http://127.0.0.1:<port>}. */
    public String registryUrl() {
        return registry.url();
    }

    /** See {@link EmbeddedBroker#failure()}. */
    public CompletableFuture<EmbeddedException> failure() {
        return broker.failure();
    }

    /** Stops the registry, then the broker; data stays. */
    @Override
    public void close() {
        try {
            registry.close();
        } finally {
            broker.close();
        }
    }
}
