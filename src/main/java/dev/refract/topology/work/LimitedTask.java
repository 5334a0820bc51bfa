package dev.refract.topology.work;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Work that may be left behind.
 *
 * @param <T> what it gives
 */
final class LimitedTask<T> implements Callable<T> {
    private final Supplier<T> work;
    private final Runnable afterLeftBehind;
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicReference<State> state = new AtomicReference<>(State.ATTENDED);

    private enum State {
        ATTENDED,
        ENDED,
        LEFT_BEHIND
    }

    /** @param afterLeftBehind run at its end, on its thread, if it was left behind */
    LimitedTask(Supplier<T> work, Runnable afterLeftBehind) {
        this.work = work;
        this.afterLeftBehind = afterLeftBehind;
    }

    @Override
    public T call() {
        try {
            return work.get();
        } finally {
            if (!state.compareAndSet(State.ATTENDED, State.ENDED)) {
                afterLeftBehind.run();
            }
            end.countDown();
        }
    }

    /** Waits for its end, whether the caller is interrupted or not. */
    boolean ended(long nanos) {
        long until = System.nanoTime() + nanos;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return end.await(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Nobody waits for it any more; false when it has ended. */
    boolean leaveBehind() {
        return state.compareAndSet(State.ATTENDED, State.LEFT_BEHIND);
    }
}
