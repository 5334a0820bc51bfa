package dev.refract.topology.processor;

import dev.refract.copies.CopyMaker;
import dev.refract.copies.CopyMaker.Copy;
import dev.refract.sample.DataFault;
import dev.refract.sample.Reason;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.AugmentedSample;
import dev.refract.topology.record.CopyTask;
import dev.refract.topology.record.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.Record;

/** Makes every copy that is allocated and checks it, gates included. It keeps no state. */
final class AugmentProcessor extends StageProcessor<Allocation> {
    private final CopyMaker copyMaker;
    private final String next;
    private final String reject;

    AugmentProcessor(CopyMaker copyMaker, String next, String reject) {
        super(Node.AUGMENT);
        this.copyMaker = copyMaker;
        this.next = next;
        this.reject = reject;
    }

    @Override
    void handle(Record<byte[], Allocation> record) {
        Allocation allocation = record.value();
        CopyTask task = allocation.own();
        List<Copy> own;
        try {
            own = copies(task);
        } catch (DataFault fault) {
            reject(record, task.source(), Optional.of(task.origin().id()), fault, reject);
            return;
        }
        List<Copy> topUps = new ArrayList<>();
        allocation.topUps().forEach(topUp -> topUps.addAll(topUp(topUp)));
        forward(record.withValue(new AugmentedSample(allocation, own, topUps)), next);
    }

    /** Copies of an earlier sample, which was good once: a fault now is that of the copy alone. */
    private List<Copy> topUp(CopyTask task) {
        try {
            return copies(task);
        } catch (DataFault fault) {
            return List.of(new Copy.Refused(task.order().first(), fault.reason(), fault.getMessage()));
        }
    }

    /** Copies are made without any state, so a record whose work runs out of stack or memory leaves nothing behind. */
    private List<Copy> copies(CopyTask task) {
        try {
            return copyMaker.copies(task.origin(), task.opened(), task.order(), task.partners());
        } catch (StackOverflowError e) {
            throw new DataFault(
                    Reason.RESOURCE_LIMIT, "making the copies ran out of stack: the sample is nested too deep");
        } catch (OutOfMemoryError e) {
            throw new DataFault(
                    Reason.RESOURCE_LIMIT,
                    "making the copies ran out of memory: give the program more, or smaller samples");
        }
    }
}
