package dev.refract.feed;

import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.kafka.HeaderNames;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.Topics;
import dev.refract.sample.Sample;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends a data set to a topic: key the origin's id, so that all copies of a sample share its partition;
 * timestamp the event time.
 *
 * <p>The producer is idempotent and waits for all replicas. It is not transactional: an ingest that was
 * broken off is simply done again, and pipelines know the samples by their ids.
 *
 * @param connection the cluster; settings of a producer among its properties take precedence over those made
 *     here, except serializers and acknowledgement
 * @param topic is created when it is not there, with the cluster's number of partitions and to be kept forever
 * @param encode a sample's bytes on the wire
 * @param clock what is meant by the future, where samples must not be dated
 */
public record DatasetIngest(KafkaConnection connection, String topic, Function<Sample, byte[]> encode, Clock clock) {
    /** Brokers refuse what is dated more than an hour ahead. */
    private static final Duration AHEAD = Duration.ofHours(1);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int BATCH_BYTES = 256 * 1024;
    private static final long BUFFER_BYTES = 64L * 1024 * 1024;
    private static final int LINGER_MS = 20;

    /** Left to the topic below this: a broker's refusal is a skip as well. */
    private static final int REQUEST_BYTES = 16 * 1024 * 1024;

    /** By the system's clock. */
    public DatasetIngest(KafkaConnection connection, String topic, Function<Sample, byte[]> encode) {
        this(connection, topic, encode, Clock.systemUTC());
    }

    /**
     * Sends all of {@code reader} and waits for the acknowledgements.
     *
     * @throws FeedException when the topic would forget the samples or a send fails; what was sent before stays
     * @throws dev.refract.kafka.TopicException when the topic does not take records
     */
    public IngestReport send(DatasetReader reader, IngestProgress progress) {
        try (Admin admin = connection.admin()) {
            new Topics(admin, PATIENCE).ensure(List.of(TopicRetention.unlimited(topic)));
            try (Producer<String, byte[]> producer =
                            connection.producer(producerSettings(), new StringSerializer(), new ByteArraySerializer());
                    Stream<ReadResult> outcomes = reader.read()) {
                return new IngestRun(producer, admin, progress).send(reader.total(), outcomes.iterator());
            } catch (InterruptException e) {
                throw new FeedException("interrupted while sending to topic " + topic, e);
            }
        }
    }

    private Map<String, Object> producerSettings() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, REQUEST_BYTES);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        settings.putAll(connection.settings());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        return settings;
    }

    /** One pass over a data set. */
    private final class IngestRun {
        private final Producer<String, byte[]> producer;
        private final IngestProgress progress;
        private final Instant oldest;
        private final Instant newest;
        private final IngestCounter tally = new IngestCounter();
        private final Queue<ReadResult.Skipped> refusals = new ConcurrentLinkedQueue<>();
        private final AtomicReference<Exception> failure = new AtomicReference<>();

        private IngestRun(Producer<String, byte[]> producer, Admin admin, IngestProgress progress) {
            Instant now = clock.instant();
            this.producer = producer;
            this.progress = progress;
            this.oldest = TopicRetention.oldestRetained(admin, topic, now);
            this.newest = now.plus(AHEAD);
        }

        private IngestReport send(long total, Iterator<ReadResult> outcomes) {
            progress.started(total);
            long done = 0;
            while (outcomes.hasNext()) {
                handle(outcomes.next());
                takeNote();
                progress.advanced(++done);
            }
            producer.flush();
            takeNote();
            IngestReport report = tally.report(done);
            progress.finished(report);
            return report;
        }

        private void handle(ReadResult outcome) {
            if (outcome instanceof ReadResult.Skipped skipped) {
                refusals.add(skipped);
            } else if (outcome instanceof ReadResult.Read read) {
                send(read.sample(), read.location());
            }
        }

        @SuppressWarnings("FutureReturnValueIgnored") // the callback gets the same
        private void send(Sample sample, String location) {
            Instant time = Instant.ofEpochMilli(sample.eventTime());
            if (time.isAfter(newest)) {
                refusals.add(new ReadResult.Skipped(sample.id(), SkipReason.BAD_TIME, "dated in the future: " + time));
                return;
            }
            if (time.isBefore(oldest)) {
                throw new FeedException("topic " + topic + " deletes what is older than " + oldest
                        + ", and sample " + sample.id() + " is dated " + time
                        + "; retention.ms=-1 or message.timestamp.type=LogAppendTime keeps it");
            }
            byte[] value = encode.apply(sample);
            Headers foundAt = new RecordHeaders().add(HeaderNames.FOUND_AT, location.getBytes(StandardCharsets.UTF_8));
            producer.send(
                    new ProducerRecord<>(topic, null, sample.eventTime(), sample.originId(), value, foundAt),
                    (metadata, refused) -> acknowledge(sample, value.length, refused));
        }

        /** Runs on the producer's thread, or at once for a record that is refused before it is sent. */
        private void acknowledge(Sample sample, int size, Exception refused) {
            if (refused == null) {
                tally.sent(sample.label(), size);
            } else if (refused instanceof RecordTooLargeException) {
                refusals.add(new ReadResult.Skipped(
                        sample.id(), SkipReason.TOO_LARGE, size + " bytes: " + refused.getMessage()));
            } else {
                failure.compareAndSet(null, refused);
            }
        }

        /** Brings to this thread what the producer's has left. */
        private void takeNote() {
            for (ReadResult.Skipped skip = refusals.poll(); skip != null; skip = refusals.poll()) {
                tally.skipped(skip);
                progress.skipped(skip);
            }
            Exception cause = failure.get();
            if (cause != null) {
                throw new FeedException("cannot send to topic " + topic + ": " + cause.getMessage(), cause);
            }
        }
    }
}
