package dev.refract.embedded;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server$;
import kafka.server.SharedServer;
import kafka.server.StandardFaultHandlerFactory;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.image.MetadataDelta;
import org.apache.kafka.image.MetadataImage;
import org.apache.kafka.image.loader.LoaderManifest;
import org.apache.kafka.image.loader.MetadataLoader;
import org.apache.kafka.image.publisher.MetadataPublisher;
import org.apache.kafka.metadata.BrokerRegistration;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.raft.QuorumConfig;
import org.apache.kafka.server.ServerSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Controller and broker of Kafka in one process, the broker not before its life before is over.
 *
 * <p>Kafka's own combined server starts both at once. After a kill the controller still believes in the
 * broker for as long as its session lasts, so the new one would lead every partition on the strength of the
 * old one's registration, and its transaction coordinator would send the markers of decided transactions to
 * the old one's port. When the session ends, partitions have no leader for a moment, which Kafka 4.3.1 takes
 * for deleted (KRaftMetadataCache.getPartitionLeaderEndpoint is empty for both): it drops the markers and
 * writes the transactions down as complete. They would hang in their partitions for ever. Waiting costs
 * nothing, since a broker is not registered anew before that session has ended.
 */
final class CombinedServer {
    private static final Logger LOG = LoggerFactory.getLogger(CombinedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int id;
    private final SharedServer shared;
    private final ControllerServer controller;
    private final BrokerServer broker;

    /** @param config of a node that is broker and controller, over a formatted directory */
    CombinedServer(KafkaConfig config) {
        Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> storage = KafkaRaftServer.initializeLogDirs(config, LOG, "");
        String cluster = storage._1().clusterId().orElseThrow();
        QuorumConfig quorum = config.quorumConfig();
        this.id = config.nodeId();
        this.shared = new SharedServer(
                config,
                storage._1(),
                Time.SYSTEM,
                Server$.MODULE$.initializeMetrics(config, Time.SYSTEM, cluster),
                CompletableFuture.completedFuture(QuorumConfig.parseVoterConnections(quorum.voters())),
                QuorumConfig.parseBootstrapServers(quorum.bootstrapServers()),
                new StandardFaultHandlerFactory(),
                ServerSocketFactory.INSTANCE);
        this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), storage._2());
        this.broker = new BrokerServer(shared);
    }

    /** Returns when the broker takes requests. */
    void start() {
        controller.startup();
        awaitEndOfLifeBefore();
        broker.startup();
    }

    /** Stops what runs of it. */
    void stop() {
        broker.shutdown();
        controller.shutdown();
        broker.awaitShutdown();
        controller.awaitShutdown();
    }

    private void awaitEndOfLifeBefore() {
        var before = new LifeBefore(id, new CompletableFuture<>());
        MetadataLoader loader = shared.loader();
        try {
            loader.installPublishers(List.of(before))
                    .thenCompose(installed -> before.end())
                    .thenCompose(ended -> loader.removeAndClosePublisher(before))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new EmbeddedException(
                    "The controller of the embedded broker did not end the session of the broker's life before in %d s"
                            .formatted(PATIENCE.toSeconds()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedException("Interrupted while the embedded broker started", e);
        }
    }

    /**
     * Hears from the controller who is registered.
     *
     * @param end completed when the broker is not, or is known not to be alive
     */
    private record LifeBefore(int id, CompletableFuture<Void> end) implements MetadataPublisher {
        @Override
        public String name() {
            return "LifeBefore";
        }

        @Override
        public void onMetadataUpdate(MetadataDelta delta, MetadataImage image, LoaderManifest manifest) {
            BrokerRegistration registration = image.cluster().broker(id);
            if (registration == null || registration.fenced()) {
                end.complete(null);
            }
        }

        @Override
        public void close() {}
    }
}
