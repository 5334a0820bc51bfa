package dev.refract.topology.work;

import com.sun.management.ThreadMXBean;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Does work on a thread of its own, so that its caller can give up on it. Java ends no thread from outside: work that
 * is over its limit is interrupted, and work that does not look is left behind in its thread, which ends with it. Belongs
 * to one task.
 */
public final class LimitedWorker implements AutoCloseable {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int MOST_RUNAWAYS = 4;

    private final WorkLimit limit;
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final AtomicInteger runaways = new AtomicInteger();
    private ExecutorService executor;
    private volatile Thread thread;

    /** @param limit of one call */
    public LimitedWorker(WorkLimit limit) {
        this.limit = limit;
    }

    /**
     * Does the work and waits for it.
     *
     * @param what the work, in words
     * @param work done on another thread, while the caller waits; it may outlast the call
     * @return what it gives
     * @throws DataFault when it is over its limit; what the work itself throws is thrown on
     * @throws RunawayWorkException when too much work was left behind and still goes on
     */
    public <T> T call(String what, Supplier<T> work) {
        if (executor == null) {
            executor = Executors.newSingleThreadExecutor(this::newThread);
        }
        LimitedTask<T> task = new LimitedTask<>(work, runaways::decrementAndGet);
        long start = System.nanoTime();
        Future<T> result = executor.submit(task);
        long allocated = allocated();
        while (true) {
            try {
                return result.get(LOOK_NANOS, TimeUnit.NANOSECONDS);
            } catch (TimeoutException notYet) {
                long nanos = System.nanoTime() - start;
                long bytes = allocated() - allocated;
                if (nanos > limit.time().toNanos()) {
                    giveUp(what, task);
                    throw new DataFault(
                            Reason.RESOURCE_LIMIT,
                            "making the copy takes longer than limits.max_copy_ms, "
                                    + limit.time().toMillis());
                }
                if (bytes > limit.bytes()) {
                    giveUp(what, task);
                    throw new DataFault(
                            Reason.RESOURCE_LIMIT,
                            "making the copy allocates more than limits.max_copy_bytes, " + limit.bytes());
                }
            } catch (ExecutionException failed) {
                throw unchecked(failed.getCause());
            } catch (InterruptedException stopping) {
                giveUp(what, task);
                throw new InterruptException(stopping);
            }
        }
    }

    /** Interrupts the work and lets go of its thread: a late interrupt must not hit other work. */
    private void giveUp(String what, LimitedTask<?> task) {
        Thread working = thread;
        working.interrupt();
        executor.shutdown();
        executor = null;
        runaways.incrementAndGet();
        if (task.ended(GRACE_NANOS) || !task.leaveBehind()) {
            runaways.decrementAndGet();
        } else if (runaways.get() > MOST_RUNAWAYS) {
            throw new RunawayWorkException(runaways.get(), what);
        }
    }

    private long allocated() {
        Thread working = thread;
        return working == null ? 0 : Math.max(0, threads.getThreadAllocatedBytes(working.getId()));
    }

    private Thread newThread(Runnable work) {
        Thread made = new Thread(work, Thread.currentThread().getName() + "-copies");
        made.setDaemon(true);
        thread = made;
        return made;
    }

    private static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException runtime ? runtime : new IllegalStateException(thrown);
    }

    @Override
    public void close() {
        if (executor != null) {
            executor.shutdown();
            executor = null;
        }
    }
}
