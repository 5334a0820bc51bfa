package dev.refract.topology.processor;

import dev.refract.sample.DataFault;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.Rejection;
import dev.refract.topology.record.SourceRecord;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A stage: takes one record, and forwards at most one to the next stage or a rejection. Forwarding is the last
 * thing it does with a record, so that no fault of a later stage is taken for one of its own. One instance belongs
 * to one task.
 *
 * @param <I> what it takes
 */
abstract class StageProcessor<I> extends ContextualProcessor<byte[], I, byte[], InFlight> {
    private final Node node;
    private final String reject;

    /**
     * A stage with a place for rejections.
     *
     * @param reject name of the node that takes {@link Rejection}s
     */
    StageProcessor(Node node, String reject) {
        this.node = node;
        this.reject = reject;
    }

    /** Sends a whole source record to the dead letters. */
    final void reject(Record<byte[], ?> record, SourceRecord source, Optional<String> sampleId, DataFault fault) {
        context().forward(record.withValue(Rejection.of(source, node, sampleId, fault)), reject);
    }
}
