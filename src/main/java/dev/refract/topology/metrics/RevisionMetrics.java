package dev.refract.topology.metrics;

import java.util.concurrent.atomic.AtomicLong;

/** What came to one task under ids that it knows. Its thread counts; any thread reads. */
public final class RevisionMetrics {
    private final WorkCounters counters;
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong ignored = new AtomicLong();
    private final AtomicLong revised = new AtomicLong();
    private final AtomicLong deleted = new AtomicLong();

    /**
     * The metrics of the task of {@code gauges}.
     *
     * @param counters of the process, which count, too
     */
    public RevisionMetrics(Gauges gauges, WorkCounters counters) {
        this.counters = counters;
        gauges.set(Gauges.TASK_GROUP)
                .with("repeated-total", "Inputs dropped because their id had come before", repeated::get)
                .with("repeated-changed-total", "Inputs among them with other content than before", ignored::get)
                .with("revised-total", "Inputs with other content than the one that stood", revised::get)
                .with("deleted-total", "Ids whose content the source deleted", deleted::get);
    }

    /** Counts an input that came before. */
    public void countRepeated() {
        repeated.incrementAndGet();
        counters.countRepeated();
    }

    /** Counts an input that is dropped although its content is another than before. */
    public void countIgnored() {
        countRepeated();
        ignored.incrementAndGet();
    }

    /** Counts an input whose content is to take the place of another. */
    public void countRevised() {
        revised.incrementAndGet();
    }

    /** Counts a deletion of an id whose content stood. */
    public void countDeleted() {
        deleted.incrementAndGet();
    }
}
