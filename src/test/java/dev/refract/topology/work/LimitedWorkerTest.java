package dev.refract.topology.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Exactly once: work that does not end is given up, and the caller goes on. */
@Timeout(60)
class LimitedWorkerTest {
    private static final long PLENTY = 1L << 40;

    private final AtomicBoolean end = new AtomicBoolean();
    private final LimitedWorker brief = new LimitedWorker(new WorkLimit(Duration.ofMillis(500), PLENTY));
    private final LimitedWorker frugal = new LimitedWorker(new WorkLimit(Duration.ofMinutes(5), 50_000_000));

    @AfterEach
    void close() {
        end.set(true);
        brief.close();
        frugal.close();
    }

    @Test
    void givesWhatTheWorkGives() {
        assertThat(call(frugal, "sum", () -> 1 + 2)).isEqualTo(3);
        assertThatThrownBy(() -> call(frugal, "fault", () -> {
                    throw new DataFault(Reason.CANNOT_AUGMENT, "no");
                }))
                .isInstanceOf(DataFault.class)
                .hasMessage("no");
        assertThatThrownBy(() -> call(frugal, "defect", () -> {
                    throw new IllegalStateException("of the program");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("of the program");
    }

    @Test
    void errorsOfTheMachineAreFaultsOfTheRecord() {
        assertThatThrownBy(() -> call(frugal, "deep", () -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(DataFault.class)
                .hasMessage("making the copies ran out of stack: the sample is nested too deep");
        assertThatThrownBy(() -> call(frugal, "greedy", () -> {
                    throw new OutOfMemoryError("heap");
                }))
                .isInstanceOf(DataFault.class)
                .hasMessageStartingWith("making the copies ran out of memory");
    }

    @Test
    void whatComesBeforeOneThatIsGivenUpIsDoneAndTheRestIsNotBegun() {
        List<Piece<Object>> pieces = List.of(
                new Piece<>("first", () -> "first"),
                new Piece<>("fault", () -> {
                    throw new DataFault(Reason.CANNOT_AUGMENT, "no");
                }),
                new Piece<>("deaf", this::untilTheEnd),
                new Piece<>("last", () -> "last"));

        List<Outcome<Object>> outcomes = brief.call(pieces);

        assertThat(outcomes).hasSize(3);
        assertThat(outcomes.get(0).get()).isEqualTo("first");
        assertThat(((Outcome.Faulty<?>) outcomes.get(1)).fault()).hasMessage("no");
        assertThat(((Outcome.Faulty<?>) outcomes.get(2)).fault())
                .hasMessage("making the copy takes longer than limits.max_copy_ms, 500");
        assertThat(brief.call(pieces.subList(3, 4)).get(0).get()).isEqualTo("last");
    }

    @Test
    void workThatTakesTooLongIsInterrupted() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicReference<Thread> interrupted = new AtomicReference<>();

        assertThatThrownBy(() -> call(brief, "waits", () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        interrupted.set(Thread.currentThread());
                    }
                    throw new IllegalStateException("of no interest any more");
                }))
                .isInstanceOfSatisfying(DataFault.class, fault -> {
                    assertThat(fault.reason()).isEqualTo(Reason.RESOURCE_LIMIT);
                    assertThat(fault).hasMessage("making the copy takes longer than limits.max_copy_ms, 500");
                });
        assertThat(interrupted.get()).isNotNull();
        assertThat(call(brief, "next", () -> "goes on")).isEqualTo("goes on");
    }

    @Test
    void workThatDoesNotLookIsLeftBehind() {
        assertThatThrownBy(() -> call(brief, "deaf", this::untilTheEnd)).isInstanceOf(DataFault.class);

        assertThat(call(brief, "next", () -> "goes on")).isEqualTo("goes on");
    }

    @Test
    void tooMuchWorkLeftBehindStopsThePipeline() {
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> call(brief, "deaf", this::untilTheEnd)).isInstanceOf(DataFault.class);
        }

        assertThatThrownBy(() -> call(brief, "copy 7 of s1", this::untilTheEnd))
                .isInstanceOf(RunawayWorkException.class)
                .hasMessageContaining("5 copies are still being worked on")
                .hasMessageContaining("copy 7 of s1");
    }

    @Test
    void workThatAllocatesTooMuchIsGivenUp() {
        assertThatThrownBy(() -> call(frugal, "greedy", () -> {
                    List<byte[]> last = new ArrayList<>();
                    while (!Thread.currentThread().isInterrupted()) {
                        last.clear();
                        last.add(new byte[1_000_000]);
                    }
                    return last;
                }))
                .isInstanceOf(DataFault.class)
                .hasMessage("making the copy allocates more than limits.max_copy_bytes, 50000000");
    }

    private record Piece<T>(String describe, Supplier<T> work) implements Work<T> {
        @Override
        public T run() {
            return work.get();
        }
    }

    private static <T> T call(LimitedWorker worker, String what, Supplier<T> work) {
        return worker.call(List.of(new Piece<>(what, work))).get(0).get();
    }

    private String untilTheEnd() {
        while (!end.get()) {
            Thread.onSpinWait();
        }
        return "late";
    }
}
