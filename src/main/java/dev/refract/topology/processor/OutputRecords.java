package dev.refract.topology.processor;

import dev.refract.copies.Copy;
import dev.refract.copies.CopyMaker;
import dev.refract.copies.Plan;
import dev.refract.sample.Bytes;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.serde.RetractionSerde;
import dev.refract.serde.SampleSerde;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.AugmentedCopy;
import dev.refract.topology.record.AugmentedSample;
import dev.refract.topology.record.CopyTask;
import dev.refract.topology.record.Deletion;
import dev.refract.topology.record.HeldOutSample;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.OpenOrigin;
import dev.refract.topology.record.Rejection;
import dev.refract.topology.record.SinkRecord;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.record.UnlabeledSample;
import dev.refract.topology.revision.CopyNumbers;
import dev.refract.topology.revision.Revision;
import dev.refract.topology.sink.RetractionRecords;
import dev.refract.topology.sink.SampleRecords;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** Samples as records that fit their topics, and copies that were refused as rejections. Pure. */
final class OutputRecords {
    private final CopyMaker copyMaker;
    private final SampleRecords samples;
    private final RetractionRecords retractions;
    private final int maxBytes;

    OutputRecords(Plan plan, SampleSerde serde, RetractionSerde retracted) {
        this.copyMaker = new CopyMaker(plan);
        this.samples = new SampleRecords(plan.pipeline(), serde);
        this.retractions = new RetractionRecords(plan, retracted);
        this.maxBytes = plan.pipeline().limits().maxRecordBytes();
    }

    /**
     * What retracts the content that a sample takes the place of; nothing where there was none.
     *
     * @throws DataFault when a retraction of a single sample is too large for its topic
     */
    List<SinkRecord> retractions(SourceRecord source, Sample sample, Optional<Revision> revision) {
        return revision.flatMap(Revision::replaced)
                .map(was -> retractions.revised(source, sample, was))
                .orElse(List.of());
    }

    /** @throws DataFault when a retraction of a single sample is too large for its topic */
    List<SinkRecord> retractions(Deletion deletion) {
        return retractions.deleted(deletion);
    }

    /** @throws DataFault when the record is too large */
    SinkRecord heldOut(HeldOutSample heldOut) {
        return fitting(samples.heldOut(heldOut.source(), heldOut.sample(), heldOut.split()));
    }

    /** @throws DataFault when the record is too large */
    SinkRecord unlabeled(UnlabeledSample unlabeled) {
        return fitting(samples.unlabeled(unlabeled.source(), unlabeled.sample()));
    }

    /**
     * A training sample with its copies, and copies of earlier samples.
     *
     * @param revisionOf the number of the content that an earlier sample has
     * @throws DataFault when the original is too large; a copy that is becomes a rejection of its own
     */
    TrainingOutput training(AugmentedSample augmented, ToIntFunction<Sample> revisionOf) {
        Allocation allocation = augmented.allocation();
        List<InFlight> own = new ArrayList<>(allocation.samples());
        IntStream.Builder numbers = IntStream.builder();
        if (allocation.original()) {
            CopyTask task = allocation.own();
            own.add(fitting(samples.original(
                    task.source(),
                    task.origin(),
                    task.order().weight(),
                    task.order().round())));
            numbers.add(0);
        }
        augmented.own().forEach(copy -> {
            own.add(record(allocation.own(), copy, Sample::revision));
            if (isSent(own)) {
                numbers.add(copy.number());
            }
        });
        List<InFlight> topUps = new ArrayList<>(augmented.topUps().size());
        Iterator<CopyTask> tasks = allocation.topUps().iterator();
        List<TrainingOutput.TopUp> toppedUp = new ArrayList<>();
        augmented.topUps().forEach(copy -> {
            CopyTask task = tasks.next();
            topUps.add(record(task, copy, revisionOf));
            if (isSent(topUps)) {
                toppedUp.add(new TrainingOutput.TopUp(task.origin().id(), copy.number()));
            }
        });
        Allocation.Published published = new Allocation.Published(sent(own), sent(topUps));
        own.addAll(topUps);
        return new TrainingOutput(own, published, CopyNumbers.of(numbers.build()), toppedUp);
    }

    /** A copy that leaves later than its sample, or its rejection. */
    InFlight copy(AugmentedCopy augmented, ToIntFunction<Sample> revisionOf) {
        OpenOrigin origin = augmented.owed().origin();
        return record(origin.source(), origin.sample(), augmented.copy(), revisionOf);
    }

    private InFlight record(CopyTask task, Copy copy, ToIntFunction<Sample> revisionOf) {
        return record(task.source(), task.origin(), copy, revisionOf);
    }

    private InFlight record(SourceRecord source, Sample origin, Copy copy, ToIntFunction<Sample> revisionOf) {
        if (copy instanceof Copy.Refused refused) {
            DataFault fault = new DataFault(refused.reason(), refused.refusal());
            String id = copyMaker.copyId(origin, refused.number());
            Optional<Bytes> made = refused.last()
                    .map(last -> copy(source, origin, last, revisionOf))
                    .map(last -> Bytes.of(last.value()));
            return Rejection.ofCopy(source, Node.AUGMENT, id, refused.number(), made, fault);
        }
        Sample made = ((Copy.Made) copy).sample();
        SinkRecord record = copy(source, origin, made, revisionOf);
        return tooLarge(record)
                ? Rejection.ofCopy(
                        source,
                        Node.PUBLISH,
                        made.id(),
                        made.copy(),
                        Optional.of(Bytes.of(record.value())),
                        oversize(record))
                : record;
    }

    private SinkRecord copy(SourceRecord source, Sample origin, Sample made, ToIntFunction<Sample> revisionOf) {
        return samples.copy(source, made.withRevision(revisionOf.applyAsInt(origin)));
    }

    private static boolean isSent(List<InFlight> records) {
        return records.get(records.size() - 1) instanceof SinkRecord;
    }

    private static int sent(List<InFlight> records) {
        int sent = 0;
        for (InFlight record : records) {
            if (record instanceof SinkRecord) {
                sent++;
            }
        }
        return sent;
    }

    private SinkRecord fitting(SinkRecord record) {
        if (tooLarge(record)) {
            throw oversize(record);
        }
        return record;
    }

    private boolean tooLarge(SinkRecord record) {
        return record.size() > maxBytes;
    }

    private DataFault oversize(SinkRecord record) {
        return new DataFault(
                Reason.RECORD_TOO_LARGE,
                "the record takes " + record.size() + " bytes; max_record_bytes is " + maxBytes);
    }
}
