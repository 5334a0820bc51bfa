package dev.refract.topology.record;

import dev.refract.sample.Sample;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * The time of records. A source record without a time is taken as one at 0, because Kafka Streams would stop at it for
 * good. What leaves bears its sample's event time, so that a consumer finds it by time.
 */
public final class RecordTime {
    /** Brokers refuse records that are further ahead of their clock, unless the topic says otherwise. */
    private static final long MAX_AHEAD = TimeUnit.HOURS.toMillis(1);

    private RecordTime() {}

    /** The time of source records, in milliseconds since 1970; never negative. */
    public static TimestampExtractor extractor() {
        return (ConsumerRecord<Object, Object> record, long partitionTime) -> of(record);
    }

    /** The time of a source record, in milliseconds since 1970; 0 for one that has none. */
    public static long of(ConsumerRecord<?, ?> record) {
        return Math.max(0, record.timestamp());
    }

    /**
     * The time at which a sample or its copies leave: its event time. One that has none, that is before 1970, which
     * Kafka cannot say, or that is more than an hour after its source record, takes the source record's time.
     */
    public static long of(SourceRecord source, Sample sample) {
        long event = sample.eventTime();
        long sent = source.from().timestamp();
        return event > 0 && (sent <= 0 || event <= sent + MAX_AHEAD) ? event : Math.max(0, sent);
    }
}
