package dev.refract.topology;

import dev.refract.copies.CopyMaker;
import dev.refract.copies.Plan;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.SampleSerde;
import dev.refract.topology.record.DeadLetters;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.SampleRecords;
import dev.refract.topology.record.SinkNodes;
import dev.refract.topology.record.SinkRecord;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.reservoir.SourceRecordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * One source record to its outcome: plan, materialise and check, without any effect. What it returns
 * depends on the record, the plan and what {@code seen} and {@code ration} say, and on nothing else.
 */
final class Refiner {
    private final Plan plan;
    private final SampleSerde serde;
    private final CopyMaker copyMaker;
    private final SampleRecords publisher;
    private final DeadLetters deadLetters;

    Refiner(Plan plan, SampleSerde serde, DeadLetters deadLetters) {
        this.plan = plan;
        this.serde = serde;
        this.copyMaker = new CopyMaker(plan);
        this.publisher = new SampleRecords(plan.pipeline(), serde);
        this.deadLetters = deadLetters;
    }

    /**
     * The ration of one task, restored from its stores.
     *
     * @param recall for records that are kept by reference
     */
    Ration ration(ProcessorContext<?, ?> context, SourceRecordReader recall) {
        return Stores.ration(plan.pipeline(), serde, context, recall);
    }

    /**
     * What becomes of {@code in}.
     *
     * @param seen whether a sample has been through before
     * @param ration decides how many records a training sample becomes
     */
    Outcome refine(SourceRecord in, Predicate<String> seen, Ration ration) {
        Sample sample;
        try {
            sample = serde.decode(in.value());
        } catch (DataFault fault) {
            return new Outcome.Refused(deadLetters.whole(in, Optional.empty(), Node.DECODE, fault));
        }
        if (seen.test(sample.id())) {
            return new Outcome.Repeated();
        }
        Journey journey = new Journey(in, ration);
        try {
            return journey.of(sample);
        } catch (DataFault fault) {
            return new Outcome.Refused(deadLetters.whole(in, Optional.of(sample.id()), journey.node, fault));
        }
    }

    /** The way of one decoded sample; knows where it is, so that a fault can say so. */
    private final class Journey {
        private final SourceRecord in;
        private final Ration ration;
        private Node node = Node.SPLIT;

        Journey(SourceRecord in, Ration ration) {
            this.in = in;
            this.ration = ration;
        }

        Outcome of(Sample sample) {
            Split split = plan.splitter().of(sample);
            if (split != Split.TRAIN) {
                node = Node.SIZE;
                return new Outcome.Accepted(
                        sample, List.of(fitting(publisher.untouched(in, sample, split))), Optional.empty());
            }
            node = Node.BALANCE;
            Ration.Share share = ration.shareOf(sample, () -> plan.address(sample));
            node = Node.AUGMENT;
            List<CopyMaker.Copy> copies = copyMaker.copies(sample, share.copies(), ration.partners(sample));
            node = Node.SIZE;
            List<SinkRecord> records = new ArrayList<>(copies.size() + 1);
            if (share.original()) {
                records.add(
                        fitting(publisher.original(in, sample, share.copies().round())));
            }
            copies.forEach(copy -> records.add(record(in, sample, copy)));
            int own = training(records);
            share.pulled().forEach(pulled -> records.addAll(records(pulled, ration)));
            int others = training(records) - own;
            return new Outcome.Accepted(sample, records, Optional.of(new Ration.Granted(share, sample, own, others)));
        }
    }

    /** The copies of an earlier record; it was good once, so a fault now is that of the copy alone. */
    private List<SinkRecord> records(Ration.Pulled pulled, Ration ration) {
        Sample origin = serde.decode(pulled.origin().value());
        try {
            return copyMaker.copies(origin, pulled.copy(), ration.partners(origin)).stream()
                    .map(copy -> record(pulled.origin(), origin, copy))
                    .toList();
        } catch (DataFault fault) {
            int number = pulled.copy().first();
            return List.of(
                    deadLetters.copy(pulled.origin(), copyMaker.copyId(origin, number), number, Node.AUGMENT, fault));
        }
    }

    /** A copy as it goes out, or the letter that says why it does not. */
    private SinkRecord record(SourceRecord in, Sample origin, CopyMaker.Copy copy) {
        if (copy instanceof CopyMaker.Copy.Refused refused) {
            DataFault fault = new DataFault(refused.reason(), refused.refusal());
            return deadLetters.copy(in, copyMaker.copyId(origin, refused.number()), refused.number(), Node.GATE, fault);
        }
        Sample made = ((CopyMaker.Copy.Made) copy).sample();
        SinkRecord record = publisher.copy(in, made);
        int number = made.lineage().orElseThrow().copy();
        return tooLarge(record) ? deadLetters.copy(in, made.id(), number, Node.SIZE, oversize(record)) : record;
    }

    private static int training(List<SinkRecord> records) {
        int count = 0;
        for (SinkRecord record : records) {
            if (record.sink().equals(SinkNodes.TRAIN)) {
                count++;
            }
        }
        return count;
    }

    private SinkRecord fitting(SinkRecord record) {
        if (tooLarge(record)) {
            throw oversize(record);
        }
        return record;
    }

    private boolean tooLarge(SinkRecord record) {
        return record.size() > plan.pipeline().limits().maxRecordBytes();
    }

    private DataFault oversize(SinkRecord record) {
        return new DataFault(
                Reason.RECORD_TOO_LARGE,
                "the record takes " + record.size() + " bytes; max_record_bytes is "
                        + plan.pipeline().limits().maxRecordBytes());
    }
}
