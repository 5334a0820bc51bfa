package dev.refract.topology.processor;

import dev.refract.augment.Subject;
import dev.refract.copies.Plan;
import dev.refract.copies.SharedSubject;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.serde.source.SampleDecoder;
import dev.refract.serde.source.SourceContent;
import dev.refract.spec.Tombstones;
import dev.refract.topology.metrics.Gauges;
import dev.refract.topology.metrics.WorkCounters;
import dev.refract.topology.record.DecodedSample;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.record.Tombstone;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.MDC;

/**
 * Opens a source record, once for all stages that follow: its value, and its payload, which every sample must survive
 * whatever its split and whether or not a copy is made.
 */
final class DecodeProcessor extends StageProcessor<byte[]> {
    private final Plan plan;
    private final SampleDecoder decoder;
    private final WorkCounters counters;
    private final String next;
    private final String reject;
    private final AtomicLong tombstones = new AtomicLong();

    DecodeProcessor(Plan plan, SampleDecoder decoder, WorkCounters counters, String next, String reject) {
        super(Node.DECODE);
        this.plan = plan;
        this.decoder = decoder;
        this.counters = counters;
        this.next = next;
        this.reject = reject;
    }

    @Override
    public void init(ProcessorContext<byte[], InFlight> context) {
        super.init(context);
        gauges().set(Gauges.TASK_GROUP).with("tombstones-total", "Inputs that delete a sample", tombstones::get);
    }

    @Override
    void handle(Record<byte[], byte[]> record) {
        counters.countRead();
        MDC.put("task", context().taskId().toString());
        context().recordMetadata().ifPresent(place -> MDC.put("offset", Long.toString(place.offset())));
        try {
            decode(record);
        } finally {
            MDC.remove("offset");
            MDC.remove("task");
        }
    }

    private void decode(Record<byte[], byte[]> record) {
        SourceRecord source = SourceRecord.of(record, context());
        SourceContent content;
        try {
            content = source.content(decoder);
        } catch (DataFault fault) {
            reject(record, source, Optional.empty(), SchemaIdHeader.explain(fault, source.headers()), reject);
            return;
        }
        if (content instanceof SourceContent.Content bringing) {
            open(record, source, bringing.sample());
        } else if (content instanceof SourceContent.Deletion deletion) {
            tombstones.incrementAndGet();
            if (deletion.id().isPresent() && plan.pipeline().source().tombstones() == Tombstones.FORWARD) {
                forward(record.withValue(new Tombstone(source, deletion.id().get())), next);
            }
        }
    }

    private void open(Record<byte[], byte[]> record, SourceRecord source, Sample sample) {
        Optional<SharedSubject> opened;
        try {
            opened = check(sample).map(SharedSubject::new);
        } catch (DataFault fault) {
            reject(record, source, Optional.of(sample.id()), fault, reject);
            return;
        }
        try {
            forward(record.withValue(new DecodedSample(source, sample, opened)), next);
        } finally {
            opened.ifPresent(SharedSubject::close); // every stage has seen the record when forward returns
        }
    }

    /** A copy that this very pipeline made would be copied again, and its origin counted twice. */
    private Optional<Subject> check(Sample sample) {
        if (sample.lineage()
                .filter(lineage -> lineage.pipeline().equals(plan.pipeline().pipeline()))
                .isPresent()) {
            throw new DataFault(
                    Reason.INVALID_SAMPLE,
                    "the sample is a copy that this pipeline made: its source must not hold its own output");
        }
        try {
            return plan.check(sample);
        } catch (StackOverflowError e) {
            throw new DataFault(Reason.RESOURCE_LIMIT, "opening the payload ran out of stack");
        } catch (OutOfMemoryError e) {
            throw new DataFault(Reason.RESOURCE_LIMIT, "opening the payload ran out of memory");
        }
    }
}
