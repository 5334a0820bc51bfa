package dev.refract.topology.work;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Does work on a thread of its own, so that its caller can give up on it. Java ends no thread from outside: work that
 * is over its limit is interrupted, and work that does not look is left behind in its thread, which ends with it. Belongs
 * to one task.
 */
final class LimitedWorker implements AutoCloseable {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long STRETCH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_RUNAWAYS = 4;

    private final WorkLimit limit;
    private final AtomicInteger runaways = new AtomicInteger();
    private ExecutorService executor;
    private volatile Thread thread;

    /** @param limit of one piece of work */
    LimitedWorker(WorkLimit limit) {
        this.limit = limit;
    }

    /**
     * Does pieces of work one after the other and waits for them. It returns after a tenth of a second even if not all
     * are done, and after one that is over its limit.
     *
     * @param pieces done on another thread, while the caller waits, not empty; the last that was begun may outlast the
     *     call
     * @return how the first of them ended, at least one
     * @throws RunawayWorkException when too much work was left behind and still goes on
     */
    <T> List<Outcome<T>> call(List<? extends Work<T>> pieces) {
        if (executor == null) {
            executor = Executors.newSingleThreadExecutor(this::newThread);
        }
        LimitedTask<T> task = new LimitedTask<>(pieces, STRETCH_NANOS, runaways::decrementAndGet);
        executor.execute(task);
        try {
            while (!task.await(LOOK_NANOS)) {
                Optional<LimitedTask.InHand> piece = task.inHand();
                Optional<DataFault> over = piece.flatMap(this::over);
                if (over.isPresent()
                        && giveUp(task, piece.get(), pieces.get(piece.get().index()))) {
                    List<Outcome<T>> outcomes = task.outcomes(piece.get().index());
                    outcomes.add(new Outcome.Faulty<>(over.get()));
                    return outcomes;
                }
            }
            return task.outcomes();
        } catch (InterruptedException stopping) {
            runaways.incrementAndGet();
            if (!task.stop()) {
                runaways.decrementAndGet();
            }
            letGo(task, pieces.get(pieces.size() - 1));
            throw new InterruptException(stopping);
        }
    }

    private Optional<DataFault> over(LimitedTask.InHand piece) {
        if (piece.nanos() > limit.time().toNanos()) {
            return Optional.of(new DataFault(
                    Reason.RESOURCE_LIMIT,
                    "making the copy takes longer than limits.max_copy_ms, "
                            + limit.time().toMillis()));
        }
        if (piece.bytes() > limit.bytes()) {
            return Optional.of(new DataFault(
                    Reason.RESOURCE_LIMIT,
                    "making the copy allocates more than limits.max_copy_bytes, " + limit.bytes()));
        }
        return Optional.empty();
    }

    /** False when the piece has just ended. */
    private boolean giveUp(LimitedTask<?> task, LimitedTask.InHand piece, Work<?> work) {
        runaways.incrementAndGet();
        if (!task.giveUp(piece)) {
            runaways.decrementAndGet();
            return false;
        }
        letGo(task, work);
        return true;
    }

    /** Interrupts the work and lets go of its thread: a late interrupt must not hit other work. */
    private void letGo(LimitedTask<?> task, Work<?> last) {
        thread.interrupt();
        executor.shutdown();
        executor = null;
        if (!task.ended(GRACE_NANOS) && runaways.get() > MOST_RUNAWAYS) {
            throw new RunawayWorkException(runaways.get(), last.describe());
        }
    }

    private Thread newThread(Runnable work) {
        Thread made = new Thread(work, Thread.currentThread().getName() + "-copies");
        made.setDaemon(true);
        thread = made;
        return made;
    }

    @Override
    public void close() {
        if (executor != null) {
            executor.shutdown();
            executor = null;
        }
    }
}
