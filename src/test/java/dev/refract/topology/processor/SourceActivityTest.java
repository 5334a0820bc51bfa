package dev.refract.topology.processor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Fit for training: a partition that waits for its turn does not pay early what it owes. */
class SourceActivityTest {
    private final SourceActivity activity = new SourceActivity();

    @Test
    void aPartitionIsIdleWhenAllAre() {
        activity.record(5_000);

        assertThat(activity.isIdle(1_000, 5_999, 1_000)).isFalse();
        assertThat(activity.isIdle(1_000, 6_000, 1_000)).isTrue();
        assertThat(activity.isIdle(5_500, 6_000, 1_000)).isFalse();
    }

    @Test
    void orWhenItIsSilentForLong() {
        activity.record(60_900);

        assertThat(activity.isIdle(1_000, 60_999, 1_000)).isFalse();
        assertThat(activity.isIdle(1_000, 61_000, 1_000)).isTrue();
    }

    @Test
    void aPartitionWithoutARecordYetCountsFromItsStart() {
        assertThat(activity.isIdle(1_000, 1_500, 1_000)).isFalse();
        assertThat(activity.isIdle(1_000, 2_000, 1_000)).isTrue();
    }
}
