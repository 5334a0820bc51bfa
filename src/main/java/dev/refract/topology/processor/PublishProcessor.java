package dev.refract.topology.processor;

import dev.refract.copies.Plan;
import dev.refract.sample.DataFault;
import dev.refract.serde.SampleSerde;
import dev.refract.topology.metrics.PublishMetrics;
import dev.refract.topology.record.AugmentedCopy;
import dev.refract.topology.record.AugmentedSample;
import dev.refract.topology.record.HeldOutSample;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.OwedCopy;
import dev.refract.topology.record.PublishInput;
import dev.refract.topology.record.Rejection;
import dev.refract.topology.record.SinkRecord;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.record.UnlabeledSample;
import dev.refract.topology.store.SeenIds;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Encodes what goes out, books it in the stores, and sends it. Kafka Streams does not take back what a failing
 * record has forwarded or stored, so nothing is booked or sent before everything is encoded and fits.
 */
final class PublishProcessor extends StageProcessor<PublishInput> {
    private final Plan plan;
    private final OutputRecords outputs;
    private final String reject;
    private Optional<SeenIds> seen = Optional.empty();
    private PublishMetrics metrics;

    PublishProcessor(Plan plan, SampleSerde serde, String reject) {
        super(Node.PUBLISH);
        this.plan = plan;
        this.outputs = new OutputRecords(plan, serde);
        this.reject = reject;
    }

    @Override
    public void init(ProcessorContext<byte[], InFlight> context) {
        super.init(context);
        seen = plan.pipeline().source().deduplicate() ? Optional.of(SeenIds.of(context)) : Optional.empty();
        metrics = new PublishMetrics(gauges());
    }

    @Override
    void handle(Record<byte[], PublishInput> record) {
        if (record.value() instanceof HeldOutSample heldOut) {
            publish(record, heldOut);
        } else if (record.value() instanceof AugmentedSample augmented) {
            publish(record, augmented);
        } else if (record.value() instanceof AugmentedCopy copy) {
            publish(record, copy);
        } else if (record.value() instanceof UnlabeledSample unlabeled) {
            publish(record, unlabeled);
        }
    }

    /** It is not remembered, so that the sample passes when its label comes. */
    private void publish(Record<byte[], ?> record, UnlabeledSample unlabeled) {
        SinkRecord output;
        try {
            output = outputs.unlabeled(unlabeled);
        } catch (DataFault fault) {
            reject(record, unlabeled.source(), Optional.of(unlabeled.sample().id()), fault, reject);
            return;
        }
        metrics.countUnlabeled();
        if (plan.pipeline().sink().unlabeled().isPresent()) {
            send(output);
        }
    }

    private void publish(Record<byte[], ?> record, HeldOutSample heldOut) {
        SinkRecord output;
        try {
            output = outputs.heldOut(heldOut);
        } catch (DataFault fault) {
            reject(record, heldOut.source(), Optional.of(heldOut.sample().id()), fault, reject);
            return;
        }
        remember(heldOut.sample().id());
        send(output);
    }

    private void publish(Record<byte[], ?> record, AugmentedSample augmented) {
        SourceRecord source = augmented.allocation().own().source();
        String id = augmented.allocation().own().origin().id();
        TrainingOutput output;
        try {
            output = outputs.training(augmented);
        } catch (DataFault fault) {
            reject(record, source, Optional.of(id), fault, reject);
            return;
        }
        augmented.allocation().commit(output.published());
        remember(id);
        output.records().forEach(out -> {
            if (out instanceof SinkRecord sent) {
                send(sent);
            } else if (out instanceof Rejection refused) {
                forward(record.withValue(refused), reject);
            }
        });
        metrics.count(augmented.allocation(), output.published());
    }

    /** Its sample was booked when it was published; here the copy itself is. */
    private void publish(Record<byte[], ?> record, AugmentedCopy copy) {
        InFlight output = outputs.copy(copy);
        OwedCopy.Result result = copy.owed().result();
        if (output instanceof SinkRecord sent) {
            result.published();
            send(sent);
            metrics.countCopy(copy.owed().order().first());
        } else if (output instanceof Rejection refused) {
            if (copy.hopeless()) {
                result.abandoned();
            } else {
                result.refused();
            }
            forward(record.withValue(refused), reject);
        }
    }

    private void remember(String id) {
        seen.ifPresent(ids -> ids.add(id));
    }

    private void send(SinkRecord output) {
        context().forward(output.forwarded(), output.sink());
    }
}
