package dev.refract.topology.processor;

import dev.refract.copies.Copy;
import dev.refract.copies.CopyMaker;
import dev.refract.copies.CopyOrder;
import dev.refract.copies.SharedSubject;
import dev.refract.sample.DataFault;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.AugmentInput;
import dev.refract.topology.record.AugmentedCopy;
import dev.refract.topology.record.AugmentedSample;
import dev.refract.topology.record.CopyTask;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.OpenOrigin;
import dev.refract.topology.record.OwedCopy;
import dev.refract.topology.work.CopyWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Record;

/** Makes every copy that is allocated and checks it, gates included. It keeps no state. */
final class AugmentProcessor extends StageProcessor<AugmentInput> {
    private final CopyMaker copyMaker;
    private final CopyWork work;
    private final boolean comparesSiblings;
    private final String next;
    private final String reject;

    /**
     * @param work makes single copies
     * @param comparesSiblings whether a gate looks at the copies that were made before
     */
    AugmentProcessor(CopyMaker copyMaker, CopyWork work, boolean comparesSiblings, String next, String reject) {
        super(Node.AUGMENT);
        this.work = work;
        this.comparesSiblings = comparesSiblings;
        this.copyMaker = copyMaker;
        this.next = next;
        this.reject = reject;
    }

    @Override
    void handle(Record<byte[], AugmentInput> record) {
        if (record.value() instanceof Allocation allocation) {
            make(record, allocation);
        } else if (record.value() instanceof OwedCopy owed) {
            forward(record.withValue(make(owed)), next);
        }
    }

    private void make(Record<byte[], ?> record, Allocation allocation) {
        CopyTask task = allocation.own();
        List<Copy> own;
        try {
            own = limited(() -> copies(task));
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
            return limited(() -> copies(task));
        } catch (DataFault fault) {
            return List.of(new Copy.Refused(task.order().first(), fault.reason(), fault.getMessage()));
        }
    }

    private List<Copy> copies(CopyTask task) {
        if (task.order().count() == 0) {
            return List.of();
        }
        List<Copy> copies = new ArrayList<>(task.order().count());
        List<Payload> siblings = new ArrayList<>();
        try (SharedSubject subject = task.opened()
                .map(SharedSubject::share)
                .orElseGet(() -> new SharedSubject(copyMaker.open(task.origin())))) {
            for (CopyOrder one : task.order().each()) {
                Copy copy = work.make(task.source(), task.origin(), subject, one, task.partners(), siblings);
                copies.add(copy);
                copy.payload().ifPresent(siblings::add);
            }
        }
        return copies;
    }

    /** The origin is published, so a fault is that of the copy; one that is no {@link Copy.Refused} befalls all others. */
    private AugmentedCopy make(OwedCopy owed) {
        try {
            return new AugmentedCopy(owed, limited(() -> copy(owed, owed.order())), false);
        } catch (DataFault fault) {
            String message = fault.getMessage()
                    + (owed.later() == 0 ? "" : "; copies of later numbers are not made either: " + owed.later());
            return new AugmentedCopy(owed, new Copy.Refused(owed.order().first(), fault.reason(), message), true);
        }
    }

    private Copy copy(OwedCopy owed, CopyOrder order) {
        OpenOrigin origin = owed.origin();
        List<Payload> siblings = comparesSiblings ? origin.siblings(order.first(), n -> sibling(owed, n)) : List.of();
        Copy copy = work.make(
                origin.source(), origin.sample(), origin.subject(copyMaker::open), order, owed.partners(), siblings);
        if (comparesSiblings) {
            origin.note(order.first(), copy.payload());
        }
        return copy;
    }

    private Optional<Payload> sibling(OwedCopy owed, int number) {
        CopyOrder order =
                new CopyOrder(number, 1, owed.order().round(), owed.order().weight());
        return copy(owed, order).payload();
    }

    /** Copies are made without any state, so a record whose work runs out of stack or memory leaves nothing behind. */
    private static <T> T limited(Supplier<T> work) {
        try {
            return work.get();
        } catch (StackOverflowError e) {
            throw new DataFault(
                    Reason.RESOURCE_LIMIT, "making the copies ran out of stack: the sample is nested too deep");
        } catch (OutOfMemoryError e) {
            throw new DataFault(
                    Reason.RESOURCE_LIMIT,
                    "making the copies ran out of memory: give the program more, or smaller samples");
        }
    }

    @Override
    public void close() {
        super.close();
        work.close();
    }
}
