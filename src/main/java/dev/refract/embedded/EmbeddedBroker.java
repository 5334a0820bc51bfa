package dev.refract.embedded;

import dev.refract.kafka.KafkaConnection;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka broker with its controller, in this process, over a directory on disk.
 *
 * <p>Kafka has no public entry point for this; the classes used here and in {@link CombinedServer} are what
 * its own start script uses, and the reason why its version is pinned.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** The largest record batch accepted unless another size is asked for: 16 MiB. */
    public static final int DEFAULT_MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    private static final int SMALLEST_MAX_MESSAGE_BYTES = 1024 * 1024;
    private static final int LARGEST_MAX_MESSAGE_BYTES = 512 * 1024 * 1024;

    /** Another process may take a port between our finding it free and Kafka binding it. */
    private static final int PORT_ATTEMPTS = 5;

    private final DirectoryLock lock;
    private final CombinedServer server;
    private final String bootstrapServers;
    private final CompletableFuture<EmbeddedException> failure;

    private EmbeddedBroker(
            DirectoryLock lock,
            CombinedServer server,
            String bootstrapServers,
            CompletableFuture<EmbeddedException> failure) {
        this.lock = lock;
        this.server = server;
        this.bootstrapServers = bootstrapServers;
        this.failure = failure;
    }

    /** Starts a broker that takes record batches up to {@link #DEFAULT_MAX_MESSAGE_BYTES}. */
    public static EmbeddedBroker start(Path directory) {
        return start(directory, DEFAULT_MAX_MESSAGE_BYTES);
    }

    /**
     * Starts a broker over a directory, which is created and formatted if it is new, and returns when
     * it takes requests.
     *
     * @param maxMessageBytes the largest record batch accepted, 1 MiB to 512 MiB
     * @throws EmbeddedException if the directory is in use, cannot be written, or Kafka does not start
     */
    public static EmbeddedBroker start(Path directory, int maxMessageBytes) {
        return start(directory, maxMessageBytes, ListenerPorts.ANY.broker());
    }

    /**
     * The same on a port of the caller's choice.
     *
     * @param port where clients connect, or 0 for any port that is free
     * @throws EmbeddedException if the port is taken, too
     */
    static EmbeddedBroker start(Path directory, int maxMessageBytes, int port) {
        return start(directory, maxMessageBytes, port, UnaryOperator.identity());
    }

    /**
     * The same with further settings of the server.
     *
     * @param settings changes what Refract sets
     */
    static EmbeddedBroker start(Path directory, int maxMessageBytes, int port, UnaryOperator<Properties> settings) {
        if (maxMessageBytes < SMALLEST_MAX_MESSAGE_BYTES || maxMessageBytes > LARGEST_MAX_MESSAGE_BYTES) {
            throw new EmbeddedException("The largest message is set to %d bytes; %d to %d are possible"
                    .formatted(maxMessageBytes, SMALLEST_MAX_MESSAGE_BYTES, LARGEST_MAX_MESSAGE_BYTES));
        }
        Path home = directory.toAbsolutePath().normalize();
        DirectoryLock lock = DirectoryLock.take(home);
        try {
            var failure = new CompletableFuture<EmbeddedException>();
            keepProcessAlive(failure);
            Path data = home.resolve("kraft-data");
            KraftStorage.format(data);
            return startOn(port, lock, data, maxMessageBytes, settings, failure);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    /** How this process's own clients connect. */
    public KafkaConnection connection() {
        return KafkaConnection.plain(bootstrapServers);
    }

    /** Where clients connect: {@code 127.0.0.1:<port>}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /**
     * Completes if the broker ends by itself, for example because the disk is full or broken, with the
     * reason. It never completes on {@link #close()}. With several brokers in one process, that of the
     * latest speaks for all, since Kafka reports such an end without saying whose.
     */
    public CompletableFuture<EmbeddedException> failure() {
        return failure.copy();
    }

    /** Stops the broker and gives the directory free; data stays. Closing twice is harmless. */
    @Override
    public void close() {
        try {
            server.stop();
        } finally {
            lock.close();
        }
    }

    /** Kafka answers a fatal fault by halting the process without a word; here it becomes an error. */
    private static void keepProcessAlive(CompletableFuture<EmbeddedException> failure) {
        Exit.Procedure report = (status, message) -> {
            String detail = message == null || message.isBlank() ? "status " + status : message;
            var error = new EmbeddedException("The embedded broker ended by itself: " + detail);
            LOG.error(error.getMessage());
            failure.complete(error);
        };
        Exit.setExitProcedure(report);
        Exit.setHaltProcedure(report);
    }

    private static EmbeddedBroker startOn(
            int port,
            DirectoryLock lock,
            Path data,
            int maxMessageBytes,
            UnaryOperator<Properties> more,
            CompletableFuture<EmbeddedException> failure) {
        if (port != 0) {
            Loopback.requireFree(port, "broker");
        }
        for (int attempt = 1; ; attempt++) {
            int[] ports = Loopback.twoFreePorts();
            int brokerPort = port == 0 ? ports[0] : port;
            var settings = new BrokerProperties(data, brokerPort, ports[1], maxMessageBytes);
            try {
                CombinedServer server = startServer(more.apply(settings.toProperties()));
                return new EmbeddedBroker(lock, server, Loopback.HOST + ":" + brokerPort, failure);
            } catch (RuntimeException e) {
                if (attempt == PORT_ATTEMPTS || !isPortTaken(e)) {
                    throw new EmbeddedException(
                            "The embedded broker does not start over " + data + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private static CombinedServer startServer(Properties settings) {
        var server = new CombinedServer(new KafkaConfig(settings, false));
        try {
            server.start();
            return server;
        } catch (RuntimeException | Error e) {
            // the half that did start keeps its port
            server.stop();
            throw e;
        }
    }

    private static boolean isPortTaken(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).anyMatch(BindException.class::isInstance);
    }
}
