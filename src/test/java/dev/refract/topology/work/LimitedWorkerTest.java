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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Exactly once: work that does not end is given up, and the caller goes on. */
@Timeout(60)
class LimitedWorkerTest {
    private static final long PLENTY = 1L << 40;

    private final AtomicBoolean end = new AtomicBoolean();
    private final LimitedWorker brief = new LimitedWorker(new WorkLimit(Duration.ofMillis(20), PLENTY));
    private final LimitedWorker frugal = new LimitedWorker(new WorkLimit(Duration.ofMinutes(5), 50_000_000));

    @AfterEach
    void close() {
        end.set(true);
        brief.close();
        frugal.close();
    }

    @Test
    void givesWhatTheWorkGives() {
        assertThat(frugal.call("sum", () -> 1 + 2)).isEqualTo(3);
        assertThatThrownBy(() -> frugal.call("fault", () -> {
                    throw new DataFault(Reason.CANNOT_AUGMENT, "no");
                }))
                .isInstanceOf(DataFault.class)
                .hasMessage("no");
        assertThatThrownBy(() -> frugal.call("deep", () -> {
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void workThatTakesTooLongIsInterrupted() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicReference<Thread> interrupted = new AtomicReference<>();

        assertThatThrownBy(() -> brief.call("waits", () -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        interrupted.set(Thread.currentThread());
                    }
                    throw new IllegalStateException("of no interest any more");
                }))
                .isInstanceOfSatisfying(DataFault.class, fault -> {
                    assertThat(fault.reason()).isEqualTo(Reason.RESOURCE_LIMIT);
                    assertThat(fault).hasMessage("making the copy takes longer than limits.max_copy_ms, 20");
                });
        assertThat(interrupted.get()).isNotNull();
        assertThat(brief.call("next", () -> "goes on")).isEqualTo("goes on");
    }

    @Test
    void workThatDoesNotLookIsLeftBehind() {
        assertThatThrownBy(() -> brief.call("deaf", this::untilTheEnd)).isInstanceOf(DataFault.class);

        assertThat(brief.call("next", () -> "goes on")).isEqualTo("goes on");
    }

    @Test
    void tooMuchWorkLeftBehindStopsThePipeline() {
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> brief.call("deaf", this::untilTheEnd)).isInstanceOf(DataFault.class);
        }

        assertThatThrownBy(() -> brief.call("copy 7 of s1", this::untilTheEnd))
                .isInstanceOf(RunawayWorkException.class)
                .hasMessageContaining("5 copies are still being worked on")
                .hasMessageContaining("copy 7 of s1");
    }

    @Test
    void workThatAllocatesTooMuchIsGivenUp() {
        assertThatThrownBy(() -> frugal.call("greedy", () -> {
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

    private String untilTheEnd() {
        while (!end.get()) {
            Thread.onSpinWait();
        }
        return "late";
    }
}
