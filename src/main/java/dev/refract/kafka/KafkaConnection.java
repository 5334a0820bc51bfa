package dev.refract.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * A Kafka cluster and how clients connect to it. Every client of Refract is made here or from {@link #settings}, so
 * that none lacks what the cluster asks for: TLS, SASL, a proxy's address.
 *
 * <p>The properties may hold secrets, so {@link #toString} names the servers only.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param properties settings of all its clients, as {@link ClientProperties} reads them; empty for a cluster without
 *     TLS and SASL
 */
public record KafkaConnection(String bootstrapServers, Map<String, String> properties) {
    private static final String SERVERS = "bootstrap.servers";

    public KafkaConnection {
        properties = Map.copyOf(properties);
    }

    /** A cluster without TLS and SASL. */
    public static KafkaConnection plain(String bootstrapServers) {
        return new KafkaConnection(bootstrapServers, Map.of());
    }

    /** What every client is told, before the settings that its task needs. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new TreeMap<>(properties);
        settings.put(SERVERS, bootstrapServers);
        return settings;
    }

    /** A client that asks and makes topics, groups and rights; the caller closes it. */
    public Admin admin() {
        return made(() -> Admin.create(settings()));
    }

    /**
     * A consumer of bytes; the caller closes it.
     *
     * @param own settings that win over those of the connection
     */
    public KafkaConsumer<byte[], byte[]> consumer(Map<String, ?> own) {
        return made(() -> new KafkaConsumer<>(with(own), new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /**
     * A producer; the caller closes it.
     *
     * @param own settings that win over those of the connection
     */
    public <K, V> KafkaProducer<K, V> producer(Map<String, ?> own, Serializer<K> key, Serializer<V> value) {
        return made(() -> new KafkaProducer<>(with(own), key, value));
    }

    private Map<String, Object> with(Map<String, ?> own) {
        Map<String, Object> all = new HashMap<>(settings());
        all.putAll(own);
        return all;
    }

    /** What is wrong is in the cause; what Kafka says on top is that it made no client. */
    private <T> T made(Supplier<T> client) {
        try {
            return client.get();
        } catch (KafkaException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            throw new ConnectionException(
                    "cannot connect to " + bootstrapServers + ": "
                            + (root.getMessage() == null ? root.toString() : root.getMessage()),
                    e);
        }
    }

    @Override
    public String toString() {
        return bootstrapServers;
    }
}
