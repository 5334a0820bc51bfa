package dev.refract.topology.processor;

import dev.refract.sample.DataFault;
import dev.refract.topology.metrics.Gauges;
import dev.refract.topology.metrics.StageClock;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.Rejection;
import dev.refract.topology.record.SourceRecord;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A stage: takes a record, and forwards what it makes of it or a rejection. A stage never forwards where it catches
 * faults, so that no fault of a later stage is taken for one of its own. One instance belongs to one task.
 *
 * @param <I> what it takes
 */
abstract class StageProcessor<I> extends ContextualProcessor<byte[], I, byte[], InFlight> {
    private final Node node;
    private final StageClock clock = new StageClock();
    private Gauges gauges;

    StageProcessor(Node node) {
        this.node = node;
    }

    @Override
    public void init(ProcessorContext<byte[], InFlight> context) {
        super.init(context);
        gauges = new Gauges(context, node.id());
        gauges.set(Gauges.STAGE_GROUP, "stage", node.id())
                .with("records-total", "Records that came to this stage", clock::records)
                .with("seconds-total", "Time in this stage alone, from one record of 32", clock::seconds);
    }

    @Override
    public final void process(Record<byte[], I> record) {
        clock.start();
        handle(record);
        clock.end();
    }

    /** Handles one record; called on the task's thread. */
    abstract void handle(Record<byte[], I> record);

    /** Hands a record to the next stage, whose time is its own. */
    final void forward(Record<byte[], ? extends InFlight> record, String child) {
        clock.pause();
        context().forward(record, child);
        clock.resume();
    }

    /** Sends a whole source record to the dead letters. */
    final void reject(
            Record<byte[], ?> record, SourceRecord source, Optional<String> sampleId, DataFault fault, String reject) {
        forward(record.withValue(Rejection.of(source, node, sampleId, fault)), reject);
    }

    /** Metrics of this stage; closed with it. */
    final Gauges gauges() {
        return gauges;
    }

    @Override
    public void close() {
        if (gauges != null) {
            gauges.close();
        }
    }
}
