package dev.refract.cli.session;

import dev.refract.kafka.KafkaConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Waits for a cluster at the start, as long as it takes: an instance that comes up before its brokers is no failure. The
 * pause doubles from one second to half a minute. A refusal, as of a password, is passed on at once.
 */
final class ClusterWait {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final long ANSWER_SECONDS = 10;
    /** Attempts between two lines, once the pauses are long: two minutes. */
    private static final int QUIET_ATTEMPTS = 4;

    private final Supplier<Optional<String>> trouble;
    private final Consumer<Duration> pause;
    private final Consumer<String> say;

    /**
     * @param trouble why the cluster cannot be used yet; empty when it can
     * @param pause lets the time pass
     * @param say takes a line for people
     */
    ClusterWait(Supplier<Optional<String>> trouble, Consumer<Duration> pause, Consumer<String> say) {
        this.trouble = trouble;
        this.pause = pause;
        this.say = say;
    }

    /** For the brokers of {@code connection}. */
    static ClusterWait of(KafkaConnection connection, Consumer<String> say) {
        return new ClusterWait(() -> trouble(connection), pause -> LockSupport.parkNanos(pause.toNanos()), say);
    }

    /** Returns when the cluster can be used. */
    void await() {
        Duration next = FIRST_PAUSE;
        for (int attempt = 0; ; attempt++) {
            Optional<String> why = trouble.get();
            if (why.isEmpty()) {
                if (attempt > 0) {
                    say.accept("waiting   the brokers answer now");
                }
                return;
            }
            if (attempt % QUIET_ATTEMPTS == 0) {
                say.accept("waiting   " + why.get() + "; trying again in " + next.toSeconds() + " s");
            }
            pause.accept(next);
            next = next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? next.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static Optional<String> trouble(KafkaConnection connection) {
        // Kafka's own clients try for a minute, and write a line about it every second
        if (!Session.answers(connection)) {
            return Optional.of("no Kafka broker answers at " + connection);
        }
        try (Admin admin = connection.admin()) {
            admin.describeCluster().nodes().get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        } catch (TimeoutException e) {
            return Optional.of("the brokers at " + connection + " take connections and do not answer yet");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RetriableException) {
                return Optional.of("the brokers at " + connection + " are not ready: "
                        + e.getCause().getMessage());
            }
            return Optional.empty(); // a refusal says more where it is met
        }
    }
}
