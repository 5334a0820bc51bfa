package dev.refract.serde.registry;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A registry that is waited for while it gives no usable answer, as long as it takes: an outage of the registry
 * delays records, and neither refuses one nor stops the pipeline. The pause between two attempts doubles from 0.1 s
 * to 10 s. A refusal ({@link RegistryRejectedException}) is passed on at once.
 *
 * <p>A wait ends early when the thread is interrupted or {@link #stopWaiting} is called; then the last {@link
 * RegistryUnavailableException} is thrown.
 */
public final class WaitingRegistry implements SchemaRegistry {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingRegistry.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final SchemaRegistry registry;
    private final Pause pause;
    private final LongSupplier nanoTime;
    private final RegistryOutage outage;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicLong failures = new AtomicLong();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param pause how a thread waits; null for {@link #await} */
    WaitingRegistry(SchemaRegistry registry, Pause pause, LongSupplier nanoTime, Consumer<String> log) {
        this.registry = registry;
        this.pause = pause == null ? this::await : pause;
        this.nanoTime = nanoTime;
        this.outage = new RegistryOutage(log);
    }

    /**
     * Waits for {@code registry}. What already waits is not wrapped a second time, so that {@link #stopWaiting} of the
     * new one reaches every wait.
     */
    public static WaitingRegistry over(SchemaRegistry registry) {
        SchemaRegistry direct = registry instanceof WaitingRegistry other ? other.registry : registry;
        return new WaitingRegistry(direct, null, System::nanoTime, LOG::warn);
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return answer(() -> registry.idOf(subject, schema));
    }

    @Override
    public Optional<Schema> byId(int id) {
        return answer(() -> registry.byId(id));
    }

    /** Whether a thread waits for the registry now. */
    public boolean isWaiting() {
        return waiting.get() > 0;
    }

    /** Requests that got no usable answer, so far. */
    public long failures() {
        return failures.get();
    }

    /** Ends all waits, and lets none begin: what fails from now on fails at once. The registry stays open. */
    public void stopWaiting() {
        stopped.countDown();
    }

    /** Ends all waits and closes the registry. */
    @Override
    public void close() {
        stopWaiting();
        registry.close();
    }

    private <T> T answer(Supplier<T> attempt) {
        try {
            return attempt.get();
        } catch (RegistryUnavailableException e) {
            failures.incrementAndGet();
            waiting.incrementAndGet();
            try {
                return repeat(attempt, e);
            } finally {
                waiting.decrementAndGet();
            }
        }
    }

    private <T> T repeat(Supplier<T> attempt, RegistryUnavailableException first) {
        RegistryUnavailableException last = first;
        Duration next = FIRST_PAUSE;
        while (!isStopped()) {
            outage.failed(last.getMessage(), nanoTime.getAsLong());
            try {
                pause.of(next);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw last;
            }
            next = next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
            try {
                T answer = attempt.get();
                outage.answered(nanoTime.getAsLong());
                return answer;
            } catch (RegistryUnavailableException e) {
                failures.incrementAndGet();
                last = e;
            } catch (RegistryRejectedException e) {
                outage.answered(nanoTime.getAsLong());
                throw e;
            }
        }
        throw last;
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void await(Duration duration) throws InterruptedException {
        if (stopped.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debug("the program ends: the registry is no longer waited for");
        }
    }
}
