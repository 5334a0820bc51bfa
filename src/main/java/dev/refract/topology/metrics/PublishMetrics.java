package dev.refract.topology.metrics;

import dev.refract.copies.Copy;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.CopyTask;
import dev.refract.topology.sink.SinkNodes;
import java.util.concurrent.atomic.AtomicLong;

/** What one task has published of its training inputs since it was opened. Its thread counts; any thread reads. */
public final class PublishMetrics {
    private final WorkCounters counters;
    private final AtomicLong thinned = new AtomicLong();
    private final AtomicLong unlabeled = new AtomicLong();
    private final AtomicLong retracted = new AtomicLong();
    private final AtomicLong training = new AtomicLong();
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong most = new AtomicLong();

    /**
     * The metrics of the task of {@code gauges}.
     *
     * @param counters of the process, which count, too
     */
    public PublishMetrics(Gauges gauges, WorkCounters counters) {
        this.counters = counters;
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
        counters.countRetracted(samples);
    }

    /** Counts one training input. */
    public void count(Allocation allocation, Allocation.Published sent) {
        training.incrementAndGet();
        published.addAndGet(sent.own() + sent.topUps());
        if (sent.own() == 0) {
            thinned.incrementAndGet();
            counters.countThinned();
        }
        int originals = allocation.original() ? 1 : 0;
        counters.countPublished(SinkNodes.TRAIN, false, originals);
        counters.countPublished(SinkNodes.TRAIN, true, sent.own() + sent.topUps() - originals);
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
        counters.countPublished(SinkNodes.TRAIN, true, 1);
        most.accumulateAndGet(number, Math::max);
    }

    /** Counts the copy when a gate refused it. */
    public void countRefused(Copy copy) {
        if (copy instanceof Copy.Refused refused && refused.reason() == Reason.GATE_REFUSED) {
            refused.last()
                    .flatMap(Sample::lineage)
                    .ifPresent(lineage -> counters.countGateRefusal(
                            lineage.steps().stream().map(AppliedStep::operation).toList()));
        }
    }

    /** Counts one sample that is sent as it came, by the name of its sink. */
    public void countUntouched(String sink) {
        counters.countPublished(sink, false, 1);
    }

    private double mean() {
        long inputs = training.get();
        return inputs == 0 ? 0 : published.get() / (double) inputs;
    }
}
