package dev.refract.topology.application;

import static dev.refract.topology.application.StallDetector.Verdict.GIVE_UP;
import static dev.refract.topology.application.StallDetector.Verdict.RESTART;
import static dev.refract.topology.application.StallDetector.Verdict.WAIT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.topology.application.Application.Progress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Exactly once: a pipeline that stands still is noticed, and one that is only slow is left alone. */
class StallDetectorTest {
    private final StallDetector standstill = new StallDetector(Duration.ofSeconds(10));

    @Test
    void workThatNobodyDoesForTooLong() {
        assertThat(see(5, 9, 0, 0)).isEqualTo(WAIT);
        assertThat(see(5, 9, 0, 9)).isEqualTo(WAIT);
        assertThat(see(5, 9, 0, 10)).isEqualTo(RESTART);
    }

    @Test
    void aRestartGetsTheSameTimeAndThereAreThreeOfThem() {
        see(5, 9, 0, 0);
        assertThat(see(5, 9, 0, 10)).isEqualTo(RESTART);
        assertThat(see(5, 9, 0, 19)).isEqualTo(WAIT);
        assertThat(see(5, 9, 0, 20)).isEqualTo(RESTART);
        assertThat(see(5, 9, 0, 30)).isEqualTo(RESTART);
        assertThat(see(5, 9, 0, 40)).isEqualTo(GIVE_UP);
    }

    @Test
    void oneRecordCommittedForgivesTheRestartsBefore() {
        see(5, 9, 0, 0);
        for (int i = 1; i <= 3; i++) {
            assertThat(see(5, 9, 0, 10L * i)).isEqualTo(RESTART);
        }
        assertThat(see(6, 9, 0, 31)).isEqualTo(WAIT);
        assertThat(see(6, 9, 0, 41)).isEqualTo(RESTART);
    }

    @Test
    void restoringStateIsProgressButDoesNotForgive() {
        see(5, 9, 0, 0);
        for (int i = 1; i <= 3; i++) {
            assertThat(see(5, 9, 0, 10L * i)).isEqualTo(RESTART);
        }
        assertThat(see(5, 9, 700, 39)).isEqualTo(WAIT);
        assertThat(see(5, 9, 700, 48)).isEqualTo(WAIT);
        assertThat(see(5, 9, 700, 49)).isEqualTo(GIVE_UP);
    }

    @Test
    void nothingToDoIsNoStandstillHoweverLong() {
        assertThat(see(9, 9, 0, 0)).isEqualTo(WAIT);
        assertThat(see(9, 9, 0, 1000)).isEqualTo(WAIT);
        assertThat(see(9, 10, 0, 1005)).as("work that has just come").isEqualTo(WAIT);
        assertThat(see(9, 10, 0, 1010)).isEqualTo(RESTART);
    }

    private StallDetector.Verdict see(long committed, long end, long restored, long second) {
        return standstill.observe(new Progress(committed, end), restored, TimeUnit.SECONDS.toNanos(second));
    }
}
