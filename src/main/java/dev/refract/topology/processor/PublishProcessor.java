package dev.refract.topology.processor;

import dev.refract.copies.Plan;
import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.RetractionSerde;
import dev.refract.serde.SampleSerde;
import dev.refract.topology.metrics.PublishMetrics;
import dev.refract.topology.metrics.WorkCounters;
import dev.refract.topology.record.AugmentedCopy;
import dev.refract.topology.record.AugmentedSample;
import dev.refract.topology.record.CopyTask;
import dev.refract.topology.record.Deletion;
import dev.refract.topology.record.HeldOutSample;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.OwedCopy;
import dev.refract.topology.record.PublishInput;
import dev.refract.topology.record.Rejection;
import dev.refract.topology.record.SinkRecord;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.record.UnlabeledSample;
import dev.refract.topology.revision.CopyNumbers;
import dev.refract.topology.revision.Publication;
import dev.refract.topology.revision.Revision;
import dev.refract.topology.store.SeenIds;
import java.util.List;
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
    private final WorkCounters counters;
    private final String reject;
    private Optional<SeenIds> seen = Optional.empty();
    private PublishMetrics metrics;

    PublishProcessor(Plan plan, SampleSerde serde, RetractionSerde retracted, WorkCounters counters, String reject) {
        super(Node.PUBLISH);
        this.plan = plan;
        this.outputs = new OutputRecords(plan, serde, retracted);
        this.counters = counters;
        this.reject = reject;
    }

    @Override
    public void init(ProcessorContext<byte[], InFlight> context) {
        super.init(context);
        seen = plan.pipeline().source().deduplicate() ? Optional.of(SeenIds.of(context)) : Optional.empty();
        metrics = new PublishMetrics(gauges(), counters);
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
        } else if (record.value() instanceof Deletion deletion) {
            retract(record, deletion);
        }
    }

    /** The number is kept, so that a later sample of the id is the next revision. */
    private void retract(Record<byte[], ?> record, Deletion deletion) {
        List<SinkRecord> retractions;
        try {
            retractions = outputs.retractions(deletion);
        } catch (DataFault fault) {
            reject(record, deletion.source(), Optional.of(deletion.id()), fault, reject);
            return;
        }
        remember(deletion.id(), deletion.was().retracted());
        retract(deletion.was(), retractions);
    }

    private void retract(Publication was, List<SinkRecord> retractions) {
        retractions.forEach(this::send);
        metrics.countRetracted(was.samples().size());
    }

    private void retract(Optional<Revision> revision, List<SinkRecord> retractions) {
        revision.flatMap(Revision::replaced).ifPresent(was -> retract(was, retractions));
    }

    /**
     * It is not remembered, so that the sample passes when its label comes. Where it was labeled before, that label is
     * taken back.
     */
    private void publish(Record<byte[], ?> record, UnlabeledSample unlabeled) {
        SinkRecord output;
        List<SinkRecord> retractions;
        try {
            retractions = outputs.retractions(unlabeled.source(), unlabeled.sample(), unlabeled.revision());
            output = outputs.unlabeled(unlabeled);
        } catch (DataFault fault) {
            reject(record, unlabeled.source(), Optional.of(unlabeled.sample().id()), fault, reject);
            return;
        }
        metrics.countUnlabeled();
        unlabeled.revision().flatMap(Revision::replaced).ifPresent(was -> {
            remember(unlabeled.sample().id(), was.retracted());
            retract(was, retractions);
        });
        if (plan.pipeline().sink().unlabeled().isPresent()) {
            send(output);
            metrics.countUntouched(output.sink());
        }
    }

    private void publish(Record<byte[], ?> record, HeldOutSample heldOut) {
        SinkRecord output;
        List<SinkRecord> retractions;
        try {
            retractions = outputs.retractions(heldOut.source(), heldOut.sample(), heldOut.revision());
            output = outputs.heldOut(heldOut);
        } catch (DataFault fault) {
            reject(record, heldOut.source(), Optional.of(heldOut.sample().id()), fault, reject);
            return;
        }
        heldOut.revision()
                .ifPresent(revision -> remember(
                        heldOut.sample().id(), Publication.of(revision, heldOut.split(), CopyNumbers.ORIGINAL)));
        hold(heldOut.sample());
        retract(heldOut.revision(), retractions);
        send(output);
        metrics.countUntouched(output.sink());
    }

    private void publish(Record<byte[], ?> record, AugmentedSample augmented) {
        CopyTask own = augmented.allocation().own();
        SourceRecord source = own.source();
        String id = own.origin().id();
        TrainingOutput output;
        List<SinkRecord> retractions;
        try {
            retractions = outputs.retractions(source, own.origin(), own.revision());
            output = outputs.training(augmented, this::revision);
        } catch (DataFault fault) {
            reject(record, source, Optional.of(id), fault, reject);
            return;
        }
        augmented.allocation().commit(output.published());
        own.revision().ifPresent(revision -> remember(id, Publication.of(revision, Split.TRAIN, output.own())));
        hold(own.origin());
        seen.ifPresent(ids -> output.topUps().forEach(topUp -> ids.add(topUp.origin(), topUp.number())));
        retract(own.revision(), retractions);
        output.records().forEach(out -> {
            if (out instanceof SinkRecord sent) {
                send(sent);
            } else if (out instanceof Rejection refused) {
                forward(record.withValue(refused), reject);
            }
        });
        metrics.count(augmented.allocation(), output.published());
        augmented.own().forEach(metrics::countRefused);
        augmented.topUps().forEach(metrics::countRefused);
    }

    /** Its sample was booked when it was published; here the copy itself is. */
    private void publish(Record<byte[], ?> record, AugmentedCopy copy) {
        InFlight output = outputs.copy(copy, this::revision);
        OwedCopy.Result result = copy.owed().result();
        if (output instanceof SinkRecord sent) {
            result.published();
            send(sent);
            int number = copy.owed().order().first();
            seen.ifPresent(ids -> ids.add(copy.owed().origin().sample().id(), number));
            metrics.countCopy(number);
        } else if (output instanceof Rejection refused) {
            if (copy.hopeless()) {
                result.abandoned();
            } else {
                result.refused();
            }
            metrics.countRefused(copy.copy());
            forward(record.withValue(refused), reject);
        }
    }

    /** A sample that was kept is as it came, so its number is looked up. */
    private int revision(Sample earlier) {
        return seen.flatMap(ids -> ids.find(earlier.id()))
                .map(Publication::revision)
                .orElse(earlier.revision());
    }

    private void remember(String id, Publication published) {
        seen.ifPresent(ids -> ids.put(id, published));
    }

    /** Where one of equal contents is published alone: the others are to be known. */
    private void hold(Sample sample) {
        if (plan.splitter().publishesOne()) {
            seen.ifPresent(ids -> ids.hold(plan.splitter().content(sample)));
        }
    }

    private void send(SinkRecord output) {
        context().forward(output.forwarded(), output.sink());
    }
}
