package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.sample.Coordinates;
import dev.refract.spec.Pipeline;
import dev.refract.topology.record.SinkRecord;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.reservoir.SourceRecordReader;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The one processor: asks the {@link Refiner} what becomes of a record, then commits it, state first.
 * One instance belongs to one task and one thread.
 */
final class RefineProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private static final byte[] PRESENT = {1};

    private final Pipeline pipeline;
    private final Refiner refiner;
    private final RoundSource rounds;
    private ProcessorContext<byte[], byte[]> context;
    private KeyValueStore<Bytes, byte[]> seen;
    private SourceRecordReader recall;
    private Ration ration;
    private Exchange exchange;
    private RejectionLimit limit;
    private TaskMetrics metrics;

    RefineProcessor(Pipeline pipeline, Refiner refiner, RoundSource rounds) {
        this.pipeline = pipeline;
        this.refiner = refiner;
        this.rounds = rounds;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> taskContext) {
        context = taskContext;
        limit = new RejectionLimit(pipeline.limits());
        seen = pipeline.source().deduplicate() ? context.getStateStore(Stores.SEEN) : null;
        recall = new SourceRecordReader(context.appConfigs(), context.taskId());
        ration = refiner.ration(context, recall);
        exchange = Exchange.of(rounds, ration, context);
        metrics = new TaskMetrics(context, ration);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        SourceRecord in = incoming(record);
        if (!exchange.takes(in)) {
            exchange.before(in.from());
            refine(in);
            exchange.after(in.from());
        }
    }

    private void refine(SourceRecord in) {
        Outcome outcome = refiner.refine(in, this::seen, ration);
        limit.count(outcome instanceof Outcome.Refused);
        if (outcome instanceof Outcome.Accepted accepted) {
            accepted.granted().ifPresent(granted -> ration.commit(granted, in));
            if (seen != null) {
                seen.put(key(accepted.sample().id()), PRESENT);
            }
        }
        for (SinkRecord out : outcome.records()) {
            context.forward(new Record<>(out.key(), out.value(), out.timestamp(), out.headers()), out.sink());
        }
        metrics.saw(outcome);
    }

    @Override
    public void close() {
        if (metrics != null) {
            metrics.close();
        }
        if (recall != null) {
            recall.close();
        }
    }

    private SourceRecord incoming(Record<byte[], byte[]> record) {
        RecordMetadata at = context.recordMetadata()
                .orElseThrow(() -> new IllegalStateException("a record without a place in a topic"));
        return new SourceRecord(
                record.key(),
                record.value(),
                record.headers(),
                new Coordinates(at.topic(), at.partition(), at.offset(), record.timestamp()));
    }

    private boolean seen(String id) {
        return seen != null && seen.get(key(id)) != null;
    }

    /** The id itself: exact, and ids that come in order, as most do, are cheapest to insert in order. */
    private static Bytes key(String id) {
        return Bytes.wrap(id.getBytes(UTF_8));
    }
}
