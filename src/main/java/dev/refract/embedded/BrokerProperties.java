package dev.refract.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;

/**
 * The server settings of a broker that is alone, on the loopback interface, and must come back fast
 * after a kill. Whatever is not here has Kafka's default.
 *
 * @param data directory of logs and metadata
 * @param brokerPort port for clients
 * @param controllerPort port the broker's two halves use between themselves
 * @param maxMessageBytes the largest record batch that is accepted
 */
record BrokerProperties(Path data, int brokerPort, int controllerPort, int maxMessageBytes) {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    /**
     * How long the controller believes in a broker it does not hear from. After a kill the new start has
     * to wait for it; much shorter, and a long garbage collection would look like a death.
     */
    private static final Duration BROKER_SESSION = Duration.ofSeconds(2);

    Properties toProperties() {
        var p = new Properties();
        listeners(p);
        alone(p);
        keepEverything(p);
        sizes(p);
        fastRecovery(p);
        return p;
    }

    private void listeners(Properties p) {
        String broker = "PLAINTEXT://" + Loopback.HOST + ":" + brokerPort;
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", Integer.toString(NODE_ID));
        p.setProperty("listeners", broker + "," + CONTROLLER_LISTENER + "://" + Loopback.HOST + ":" + controllerPort);
        p.setProperty("advertised.listeners", broker);
        p.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        p.setProperty("inter.broker.listener.name", "PLAINTEXT");
        p.setProperty("controller.listener.names", CONTROLLER_LISTENER);
        // static voters: the ports may change from start to start over the same data
        p.setProperty("controller.quorum.voters", NODE_ID + "@" + Loopback.HOST + ":" + controllerPort);
    }

    private static void alone(Properties p) {
        p.setProperty("default.replication.factor", "1");
        p.setProperty("min.insync.replicas", "1");
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("offsets.topic.num.partitions", "4");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("transaction.state.log.num.partitions", "4");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("auto.create.topics.enable", "false");
    }

    private void keepEverything(Properties p) {
        p.setProperty("log.dirs", data.toString());
        p.setProperty("log.retention.ms", "-1");
        p.setProperty("log.retention.bytes", "-1");
    }

    private void sizes(Properties p) {
        String max = Integer.toString(maxMessageBytes);
        p.setProperty("message.max.bytes", max);
        p.setProperty("replica.fetch.max.bytes", max);
        p.setProperty("replica.fetch.response.max.bytes", max);
        p.setProperty("fetch.max.bytes", Integer.toString(Math.max(maxMessageBytes, 55 * 1024 * 1024)));
        // a request is a batch and a little more; two batches in one request fit
        int largestRequest = Math.max(2 * maxMessageBytes, 100 * 1024 * 1024);
        p.setProperty("socket.request.max.bytes", Integer.toString(largestRequest));
        // connections that announce large requests and never send them must not fill the heap
        p.setProperty("queued.max.request.bytes", Long.toString(2L * largestRequest));
        // Kafka takes 128 MB at once for its log cleaner; ours has little to clean
        p.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024));
    }

    private static void fastRecovery(Properties p) {
        p.setProperty("broker.session.timeout.ms", Long.toString(BROKER_SESSION.toMillis()));
        p.setProperty("broker.heartbeat.interval.ms", "500");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        p.setProperty("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000");
    }
}
