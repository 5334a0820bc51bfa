package dev.refract.topology.processor;

import dev.refract.topology.metrics.Gauges;
import dev.refract.topology.record.DecodedSample;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.Node;
import dev.refract.topology.store.SeenIds;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Lets a sample through whose id was not published before. It only looks: the publish stage writes an id down once
 * its sample is on its way, so that a sample that was refused may come again.
 */
final class DeduplicateProcessor extends StageProcessor<DecodedSample> {
    private final String next;
    private final AtomicLong repeated = new AtomicLong();
    private SeenIds seen;

    DeduplicateProcessor(String next) {
        super(Node.DEDUPLICATE);
        this.next = next;
    }

    @Override
    public void init(ProcessorContext<byte[], InFlight> context) {
        super.init(context);
        seen = SeenIds.of(context);
        gauges().set(Gauges.TASK_GROUP).with("repeated-total", "Inputs whose id had come before", repeated::get);
    }

    @Override
    void handle(Record<byte[], DecodedSample> record) {
        if (seen.contains(record.value().sample().id())) {
            repeated.incrementAndGet();
        } else {
            forward(record, next);
        }
    }
}
