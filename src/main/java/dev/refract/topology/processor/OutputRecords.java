package dev.refract.topology.processor;

import dev.refract.copies.CopyMaker;
import dev.refract.copies.CopyMaker.Copy;
import dev.refract.copies.Plan;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.AugmentedCopy;
import dev.refract.topology.record.AugmentedSample;
import dev.refract.topology.record.CopyTask;
import dev.refract.topology.record.HeldOutSample;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.OpenOrigin;
import dev.refract.topology.record.Rejection;
import dev.refract.topology.record.SampleRecords;
import dev.refract.topology.record.SinkRecord;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.record.UnlabeledSample;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Samples as records that fit their topics, and copies that were refused as rejections. Pure. */
final class OutputRecords {
    private final CopyMaker copyMaker;
    private final SampleRecords samples;
    private final int maxBytes;

    OutputRecords(Plan plan, SampleSerde serde) {
        this.copyMaker = new CopyMaker(plan);
        this.samples = new SampleRecords(plan.pipeline(), serde);
        this.maxBytes = plan.pipeline().limits().maxRecordBytes();
    }

    /** @throws DataFault when the record is too large */
    SinkRecord heldOut(HeldOutSample heldOut) {
        return fitting(samples.heldOut(heldOut.source(), heldOut.sample(), heldOut.split()));
    }

    /** @throws DataFault when the record is too large */
    SinkRecord unlabeled(UnlabeledSample unlabeled) {
        return fitting(samples.unlabeled(unlabeled.source(), unlabeled.sample()));
    }

    /** @throws DataFault when the original is too large; a copy that is becomes a rejection of its own */
    TrainingOutput training(AugmentedSample augmented) {
        Allocation allocation = augmented.allocation();
        List<InFlight> own = new ArrayList<>(allocation.samples());
        if (allocation.original()) {
            CopyTask task = allocation.own();
            own.add(fitting(samples.original(
                    task.source(),
                    task.origin(),
                    task.order().weight(),
                    task.order().round())));
        }
        augmented.own().forEach(copy -> own.add(record(allocation.own(), copy)));
        List<InFlight> topUps = new ArrayList<>(augmented.topUps().size());
        Iterator<CopyTask> tasks = allocation.topUps().iterator();
        augmented.topUps().forEach(copy -> topUps.add(record(tasks.next(), copy)));
        Allocation.Published published = new Allocation.Published(sent(own), sent(topUps));
        own.addAll(topUps);
        return new TrainingOutput(own, published);
    }

    /** A copy that leaves later than its sample, or its rejection. */
    InFlight copy(AugmentedCopy augmented) {
        OpenOrigin origin = augmented.owed().origin();
        return record(origin.source(), origin.sample(), augmented.copy());
    }

    private InFlight record(CopyTask task, Copy copy) {
        return record(task.source(), task.origin(), copy);
    }

    private InFlight record(SourceRecord source, Sample origin, Copy copy) {
        if (copy instanceof Copy.Refused refused) {
            DataFault fault = new DataFault(refused.reason(), refused.refusal());
            String id = copyMaker.copyId(origin, refused.number());
            return Rejection.ofCopy(source, Node.AUGMENT, id, refused.number(), fault);
        }
        Sample made = ((Copy.Made) copy).sample();
        SinkRecord record = samples.copy(source, made);
        int number = made.copy();
        return tooLarge(record) ? Rejection.ofCopy(source, Node.PUBLISH, made.id(), number, oversize(record)) : record;
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
