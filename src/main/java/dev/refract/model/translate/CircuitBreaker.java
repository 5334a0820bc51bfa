package dev.refract.model.translate;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Sends requests to one service with retries (exponential backoff) and a circuit breaker (Nygard, "Release It!"):
 * after several consecutive failures it is open and rejects requests. After a while it lets one request through;
 * its failure opens it again. Thread-safe.
 */
final class CircuitBreaker {
    private final String service;
    private final RetryPolicy retry;
    private final LongSupplier nanos;
    private final LongConsumer pause;
    private int consecutiveFailures;
    private long openUntil;

    CircuitBreaker(String service, RetryPolicy retry) {
        this(service, retry, System::nanoTime, LockSupport::parkNanos);
    }

    /**
     * @param nanos the time, from any beginning
     * @param pause lets so many nanoseconds pass
     */
    CircuitBreaker(String service, RetryPolicy retry, LongSupplier nanos, LongConsumer pause) {
        this.service = service;
        this.retry = retry;
        this.nanos = nanos;
        this.pause = pause;
    }

    /** One request. */
    @FunctionalInterface
    interface Request<T> {
        T send() throws IOException, TimeoutException, InterruptedException;
    }

    /**
     * The answer.
     *
     * @throws ServiceDownException when no attempt succeeds, or the breaker is open
     */
    <T> T call(Request<T> question) {
        String why = "";
        for (int attempt = 0; attempt <= retry.maxRetries(); attempt++) {
            rejectWhileOpen(why);
            if (attempt > 0) {
                pause.accept(TimeUnit.MILLISECONDS.toNanos((long) retry.backoffMs() << (attempt - 1)));
            }
            try {
                T answer = question.send();
                succeeded();
                return answer;
            } catch (IOException | TimeoutException e) {
                failed();
                why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServiceDownException(service + ": the request was interrupted", e);
            }
        }
        throw new ServiceDownException(
                service + " did not answer in " + (retry.maxRetries() + 1) + " attempts: " + why);
    }

    private synchronized void rejectWhileOpen(String why) {
        if (consecutiveFailures >= retry.failureThreshold() && nanos.getAsLong() - openUntil < 0) {
            throw new ServiceDownException(
                    service + " failed " + consecutiveFailures + " times in a row and gets no request for "
                            + retry.resetTimeoutMs() + " ms" + (why.isEmpty() ? "" : ": " + why));
        }
    }

    private synchronized void succeeded() {
        consecutiveFailures = 0;
    }

    private synchronized void failed() {
        consecutiveFailures++;
        if (consecutiveFailures >= retry.failureThreshold()) {
            openUntil = nanos.getAsLong() + TimeUnit.MILLISECONDS.toNanos(retry.resetTimeoutMs());
        }
    }
}
