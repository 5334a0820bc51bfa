package dev.refract.topology.application;

import dev.refract.topology.round.RoundSource;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.LogAndFailExceptionHandler;

/**
 * The settings of Kafka Streams. Batch sizes are those at which a copy of 200-byte and 20-KB records
 * was fastest; exactly-once is not up for override.
 */
public final class StreamsSettings {
    private static final int MEBIBYTE = 1 << 20;

    private StreamsSettings() {}

    public static Properties of(String applicationId, Deployment deployment) {
        return of(applicationId, new RoundSource.None(), deployment);
    }

    /** The same for a run whose rounds come from {@code rounds}. */
    static Properties of(String applicationId, RoundSource rounds, Deployment deployment) {
        Properties settings = new Properties();
        settings.putAll(deployment.connection().settings());
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 500);
        settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 4000);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 * 1024);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 20);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 64 * MEBIBYTE);
        // media are compressed already, and not every client reads every codec; --compression chooses another
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "none");
        // sizes are checked in the processor, where a record can still be refused
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), Integer.MAX_VALUE);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 60_000);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), 8 * MEBIBYTE);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.RECEIVE_BUFFER_CONFIG), MEBIBYTE);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 500);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), deployment.instance());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, RocksDbSettings.class);
        if (rounds instanceof RoundSource.Live) {
            listenOften(settings);
        }
        settings.putAll(deployment.overrides());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        settings.put(
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, deployment.connection().bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, deployment.stateDirectory().toString());
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, deployment.threads());
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) deployment.replication());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        settings.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, LogAndFailExceptionHandler.class);
        return settings;
    }

    /**
     * What a consumer has fetched of one partition it hands out to the end before it comes to the next. Of
     * 8 MiB of small samples, that is before it comes to a round; so partitions take turns in pieces of
     * 64 KiB. And no fetch waits long for rounds that are rare, because the samples wait with it.
     */
    private static void listenOften(Properties settings) {
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG), 64 * 1024);
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG), 20);
    }
}
