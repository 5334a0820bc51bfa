package dev.refract.topology.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.sample.Coordinates;
import org.junit.jupiter.api.Test;

/** Exactly once: a pipeline that stands still says what it is at. */
class CurrentWorkTest {
    private final CurrentWork work = new CurrentWork();

    @Test
    void namesTheCopyInTheMaking() {
        work.begin(Thread.currentThread(), new Coordinates("pictures", 3, 17, 0), "cat-9", 4);

        CurrentWork.Item item = work.longest().orElseThrow();
        assertThat(item.describe(item.since() + 12_300_000_000L))
                .isEqualTo("copy 4 of sample \"cat-9\" (topic pictures, partition 3, offset 17), 12 s");
    }

    @Test
    void countsWhatEnds() {
        work.begin(Thread.currentThread(), new Coordinates("pictures", 3, 17, 0), "cat-9", 4);
        work.begin(Thread.currentThread(), new Coordinates("pictures", 3, 18, 0), "cat-10", 1);
        work.end(Thread.currentThread());

        assertThat(work.longest()).isEmpty();
        assertThat(work.copies()).isEqualTo(2);
    }
}
