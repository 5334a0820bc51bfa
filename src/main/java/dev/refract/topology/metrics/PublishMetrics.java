package dev.refract.topology.metrics;

import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.CopyTask;
import java.util.concurrent.atomic.AtomicLong;

/** What one task has published of its training inputs since it was opened. Its thread counts; any thread reads. */
public final class PublishMetrics {
    private final AtomicLong thinned = new AtomicLong();
    private final AtomicLong unlabeled = new AtomicLong();
    private final AtomicLong retracted = new AtomicLong();
    private final AtomicLong training = new AtomicLong();
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong most = new AtomicLong();

    /** The metrics of the task of {@code gauges}. */
    public PublishMetrics(Gauges gauges) {
        gauges.set(Gauges.TASK_GROUP)
                .with("thinned-total", "Training inputs without a published sample", thinned::get)
                .with("unlabeled-total", "Inputs that wait for a label", unlabeled::get)
                .with("retracted-total", "Published samples that no longer hold", retracted::get)
                .with("copies-per-origin-mean", "Samples published per training input", this::mean)
                .with("copies-per-origin-max", "Most samples published of one training input", most::get);
    }

    /** Counts one input that waits for a label. */
    public void countUnlabeled() {
        unlabeled.incrementAndGet();
    }

    /** Counts samples that are retracted. */
    public void countRetracted(int samples) {
        retracted.addAndGet(samples);
    }

    /** Counts one training input. */
    public void count(Allocation allocation, Allocation.Published sent) {
        training.incrementAndGet();
        published.addAndGet(sent.own() + sent.topUps());
        if (sent.own() == 0) {
            thinned.incrementAndGet();
        }
        long largest = sent.own();
        for (CopyTask topUp : allocation.topUps()) {
            largest = Math.max(largest, topUp.order().first());
        }
        if (largest > most.get()) {
            most.set(largest);
        }
    }

    /** Counts one copy that leaves later than its sample, by its number. */
    public void countCopy(int number) {
        published.incrementAndGet();
        most.accumulateAndGet(number, Math::max);
    }

    private double mean() {
        long inputs = training.get();
        return inputs == 0 ? 0 : published.get() / (double) inputs;
    }
}
