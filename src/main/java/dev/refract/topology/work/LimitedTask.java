package dev.refract.topology.work;

import com.sun.management.ThreadMXBean;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Pieces of work that one thread does one after the other while another looks on, who may give up the piece in hand.
 * Then it is the last: nobody looks at what it gives, and no other is begun.
 *
 * @param <T> what a piece gives
 */
final class LimitedTask<T> implements Runnable {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Stage WAITING = new Waiting();

    private final List<? extends Work<T>> pieces;
    private final long stretchNanos;
    private final Runnable afterGivenUp;
    private final AtomicReferenceArray<Outcome<T>> outcomes;
    private final AtomicReference<Stage> stage = new AtomicReference<>(WAITING);
    private final CountDownLatch end = new CountDownLatch(1);

    private sealed interface Stage {}

    private record Waiting() implements Stage {}

    /**
     * A piece in hand.
     *
     * @param index which
     * @param since when it was begun, by {@link System#nanoTime}
     * @param thread that does it
     * @param allocated bytes of heap that the thread had allocated before
     */
    record InHand(int index, long since, Thread thread, long allocated) implements Stage {
        long nanos() {
            return System.nanoTime() - since;
        }

        long bytes() {
            return Math.max(0, THREADS.getThreadAllocatedBytes(thread.getId()) - allocated);
        }
    }

    private record GivenUp() implements Stage {}

    private record Ended(int done, Optional<Throwable> defect) implements Stage {}

    /**
     * @param pieces the work, not empty
     * @param stretchNanos after so long no other piece is begun
     * @param afterGivenUp run once the piece that was given up ends after all, on its thread
     */
    LimitedTask(List<? extends Work<T>> pieces, long stretchNanos, Runnable afterGivenUp) {
        this.pieces = List.copyOf(pieces);
        this.stretchNanos = stretchNanos;
        this.afterGivenUp = afterGivenUp;
        this.outcomes = new AtomicReferenceArray<>(pieces.size());
    }

    @Override
    public void run() {
        Stage before = WAITING;
        Optional<Throwable> defect = Optional.empty();
        long start = System.nanoTime();
        int done = 0;
        for (long now = start; done < pieces.size() && defect.isEmpty(); now = System.nanoTime()) {
            if (done > 0 && now - start > stretchNanos) {
                break;
            }
            Stage next = new InHand(done, now, Thread.currentThread(), THREADS.getCurrentThreadAllocatedBytes());
            if (!stage.compareAndSet(before, next)) {
                break;
            }
            before = next;
            defect = attempt(done);
            done++;
        }
        if (!stage.compareAndSet(before, new Ended(done, defect))) {
            afterGivenUp.run();
        }
        end.countDown();
    }

    /** Does a piece and notes its outcome; or gives the defect of the program that it met. */
    @SuppressWarnings("CatchingUnchecked") // thrown on where somebody waits for it
    private Optional<Throwable> attempt(int index) {
        try {
            outcomes.set(index, new Outcome.Done<>(pieces.get(index).run()));
            return Optional.empty();
        } catch (DataFault fault) {
            outcomes.set(index, new Outcome.Faulty<>(fault));
            return Optional.empty();
        } catch (StackOverflowError e) {
            outcomes.set(index, faulty("making the copies ran out of stack: the sample is nested too deep"));
            return Optional.empty();
        } catch (OutOfMemoryError e) {
            outcomes.set(
                    index, faulty("making the copies ran out of memory: give the program more, or smaller samples"));
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            return Optional.of(e);
        }
    }

    private static <T> Outcome<T> faulty(String message) {
        return new Outcome.Faulty<>(new DataFault(Reason.RESOURCE_LIMIT, message));
    }

    /** The piece in hand; empty before the first and after the last. */
    Optional<InHand> inHand() {
        return stage.get() instanceof InHand piece ? Optional.of(piece) : Optional.empty();
    }

    /** Gives up {@code piece}; false when it is not in hand any more. */
    boolean giveUp(InHand piece) {
        return stage.compareAndSet(piece, new GivenUp());
    }

    /** Gives up whatever is in hand; false when the task has ended. */
    boolean stop() {
        return !(stage.getAndSet(new GivenUp()) instanceof Ended);
    }

    /**
     * Waits for its end, whether the caller is interrupted or not.
     *
     * @param nanos how long at most
     * @return whether it has ended
     */
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

    /**
     * Waits for its end.
     *
     * @return whether it has ended within so many nanoseconds
     * @throws InterruptedException when the caller is to do something else
     */
    boolean await(long nanos) throws InterruptedException {
        return end.await(nanos, TimeUnit.NANOSECONDS);
    }

    /**
     * What the pieces gave that were done, once the task has ended of itself.
     *
     * @throws RuntimeException what a piece threw, if that is no fault of its record; errors too
     */
    List<Outcome<T>> outcomes() {
        Ended ended = (Ended) stage.get();
        ended.defect().ifPresent(LimitedTask::rethrow);
        return outcomes(ended.done());
    }

    /** What the first {@code count} pieces gave. */
    List<Outcome<T>> outcomes(int count) {
        List<Outcome<T>> first = new ArrayList<>(count + 1);
        for (int i = 0; i < count; i++) {
            first.add(outcomes.get(i));
        }
        return first;
    }

    private static void rethrow(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) thrown;
    }
}
