package dev.refract.topology.processor;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How long a task works on owed copies before it lets Kafka Streams commit: a share of the transaction's time-out. It
 * decides when copies leave, and nothing else.
 */
final class TimeSlice {
    private static final int SLICES = 60;

    /** Of Kafka's producer within Kafka Streams, in milliseconds. */
    private static final long DEFAULT_TIMEOUT = 60_000;

    private final LongSupplier nanoTime;
    private final long nanos;
    private long worked;
    private long since;

    /**
     * @param nanos its length
     * @param nanoTime the time, as {@link System#nanoTime} gives it
     */
    TimeSlice(long nanos, LongSupplier nanoTime) {
        this.nanos = nanos;
        this.nanoTime = nanoTime;
    }

    /**
     * A sixtieth of the time-out of transactions: both between and within the records of a round of Kafka Streams a
     * task may take one, and a thread has several tasks.
     *
     * @param application the settings of the application
     */
    static TimeSlice of(Map<String, Object> application) {
        Object timeout = application.get(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG));
        long millis = timeout == null ? DEFAULT_TIMEOUT : Long.parseLong(timeout.toString());
        return new TimeSlice(TimeUnit.MILLISECONDS.toNanos(millis) / SLICES, System::nanoTime);
    }

    /** A new slice begins. */
    void start() {
        worked = 0;
    }

    /** Whether there is time left for one more copy. */
    boolean open() {
        return worked < nanos;
    }

    /** Work begins. */
    void resume() {
        since = nanoTime.getAsLong();
    }

    /** Work ends. */
    void pause() {
        worked += nanoTime.getAsLong() - since;
    }
}
