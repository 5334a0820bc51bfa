package dev.refract.topology.processor;

import dev.refract.sample.Reason;
import dev.refract.topology.metrics.Gauges;
import dev.refract.topology.metrics.WorkCounters;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.Rejection;
import dev.refract.topology.sink.DeadLetters;
import dev.refract.topology.sink.SinkNodes;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Writes a dead letter for every rejection and counts them by reason. */
final class RejectProcessor extends StageProcessor<Rejection> {
    private final DeadLetters letters;
    private final RejectionLimit limit;
    private final WorkCounters counters;
    private final Consumer<TooManyRejectedException> stop;
    private final Map<Reason, AtomicLong> counts = new EnumMap<>(Reason.class);

    /**
     * A stage that counts what it writes.
     *
     * @param stop called when too many are refused, after the letter is on its way
     */
    RejectProcessor(
            DeadLetters letters, RejectionLimit limit, WorkCounters counters, Consumer<TooManyRejectedException> stop) {
        super(Node.REJECT);
        this.letters = letters;
        this.limit = limit;
        this.counters = counters;
        this.stop = stop;
    }

    @Override
    public void init(ProcessorContext<byte[], InFlight> context) {
        super.init(context);
        for (Reason reason : Reason.values()) {
            AtomicLong count = new AtomicLong();
            counts.put(reason, count);
            gauges().set(Gauges.TASK_GROUP, "reason", reason.code())
                    .with("dead-letters-total", "Records and copies refused for this reason", count::get);
        }
    }

    @Override
    void handle(Record<byte[], Rejection> record) {
        Rejection rejection = record.value();
        context().forward(letters.of(rejection).forwarded(), SinkNodes.REJECTED);
        counts.get(rejection.fault().reason()).incrementAndGet();
        counters.countDeadLetter(rejection.fault().reason());
        if (rejection.copy().isEmpty()) {
            limit.refused(rejection.source().from().offset(), rejection.fault().reason())
                    .ifPresent(stop);
        }
    }
}
