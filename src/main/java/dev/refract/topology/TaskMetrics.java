package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.kafka.HeaderNames;
import dev.refract.sample.Reason;
import dev.refract.topology.metrics.Gauges;
import dev.refract.topology.record.SinkNodes;
import dev.refract.topology.record.SinkRecord;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * What one task has done since it was opened, as metrics: group {@code refract-task-metrics}, and for a
 * balance {@link BalanceMetrics}. Only the task's thread counts; anybody reads.
 */
final class TaskMetrics implements AutoCloseable {
    static final String GROUP = "refract-task-metrics";

    private final Gauges gauges;
    private final Map<String, AtomicLong> letters = new TreeMap<>();
    private final AtomicLong thinned = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong training = new AtomicLong();
    private final AtomicLong published = new AtomicLong();
    private final AtomicLong most = new AtomicLong();
    private final Optional<BalanceMetrics> balance;

    TaskMetrics(ProcessorContext<?, ?> context, Ration ration) {
        gauges = new Gauges(context);
        for (Reason reason : Reason.values()) {
            AtomicLong count = new AtomicLong();
            letters.put(reason.code(), count);
            gauges.set(GROUP, "reason", reason.code())
                    .with("dead-letters-total", "Records and copies refused for this reason", count::get);
        }
        gauges.set(GROUP)
                .with("thinned-total", "Training inputs that the balance gave no sample", thinned::get)
                .with("repeated-total", "Inputs whose id had come before", repeated::get)
                .with("copies-per-origin-mean", "Samples published per training input", this::mean)
                .with("copies-per-origin-max", "Most samples published of one training input", most::get);
        balance = ration instanceof LedgerRation ledger
                ? Optional.of(new BalanceMetrics(gauges, ledger))
                : Optional.empty();
    }

    /** Counts what became of a record. */
    void saw(Outcome outcome) {
        for (SinkRecord out : outcome.records()) {
            if (out.sink().equals(SinkNodes.REJECTED)) {
                String reason =
                        new String(out.headers().lastHeader(HeaderNames.REASON).value(), UTF_8);
                letters.get(reason).incrementAndGet();
            }
        }
        if (outcome instanceof Outcome.Repeated) {
            repeated.incrementAndGet();
        } else if (outcome instanceof Outcome.Accepted accepted) {
            accepted.granted().ifPresent(this::saw);
        }
        balance.ifPresent(BalanceMetrics::refresh);
    }

    private void saw(Ration.Granted granted) {
        training.incrementAndGet();
        published.addAndGet(granted.own() + granted.pulled());
        if (granted.own() == 0) {
            thinned.incrementAndGet();
        }
        long largest = granted.own();
        for (Ration.Pulled pulled : granted.share().pulled()) {
            largest = Math.max(largest, pulled.copy().first());
        }
        if (largest > most.get()) {
            most.set(largest);
        }
    }

    private double mean() {
        long inputs = training.get();
        return inputs == 0 ? 0 : published.get() / (double) inputs;
    }

    @Override
    public void close() {
        gauges.close();
    }
}
