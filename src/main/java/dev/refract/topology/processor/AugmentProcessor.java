package dev.refract.topology.processor;

import dev.refract.augment.Subject;
import dev.refract.copies.Copy;
import dev.refract.copies.CopyMaker;
import dev.refract.copies.CopyOrder;
import dev.refract.copies.SharedSubject;
import dev.refract.sample.DataFault;
import dev.refract.sample.LaterCopies;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.AugmentInput;
import dev.refract.topology.record.AugmentedCopy;
import dev.refract.topology.record.AugmentedSample;
import dev.refract.topology.record.CopyTask;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.OpenOrigin;
import dev.refract.topology.record.OwedBatch;
import dev.refract.topology.record.OwedCopy;
import dev.refract.topology.work.CopyRequest;
import dev.refract.topology.work.CopyWork;
import dev.refract.topology.work.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        } else if (record.value() instanceof OwedBatch batch) {
            make(batch);
        }
    }

    private void make(Record<byte[], ?> record, Allocation allocation) {
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

    private List<Copy> copies(CopyTask task) {
        if (task.order().count() == 0) {
            return List.of();
        }
        try (SharedSubject subject =
                task.opened().map(SharedSubject::share).orElseGet(() -> new SharedSubject(open(task.origin())))) {
            return comparesSiblings ? oneByOne(task, subject) : together(task, subject);
        }
    }

    private List<Copy> together(CopyTask task, SharedSubject subject) {
        List<CopyRequest> requests = task.order().each().stream()
                .map(one -> new CopyRequest(task.source(), task.origin(), subject, one, task.partners(), List.of()))
                .toList();
        return work.makeAll(requests).stream().map(Outcome::get).toList();
    }

    private List<Copy> oneByOne(CopyTask task, SharedSubject subject) {
        List<Copy> copies = new ArrayList<>(task.order().count());
        List<Payload> siblings = new ArrayList<>();
        for (CopyOrder one : task.order().each()) {
            Copy copy = make(new CopyRequest(task.source(), task.origin(), subject, one, task.partners(), siblings));
            copies.add(copy);
            copy.payload().ifPresent(siblings::add);
        }
        return copies;
    }

    private Copy make(CopyRequest request) {
        return work.make(List.of(request)).get(0).get();
    }

    private void make(OwedBatch batch) {
        List<CopyRequest> requests = new ArrayList<>();
        for (OwedCopy owed : batch.copies()) {
            try {
                requests.add(request(owed, owed.order()));
            } catch (DataFault fault) {
                if (requests.isEmpty()) {
                    forward(owed, new Outcome.Faulty<>(fault));
                    return;
                }
                break; // it comes again, first in its batch
            }
        }
        List<Outcome<Copy>> outcomes = work.make(requests);
        for (int i = 0; i < outcomes.size(); i++) {
            forward(batch.copies().get(i), outcomes.get(i));
        }
    }

    /** The origin is published, so a fault is that of the copy; one that is no {@link Copy.Refused} befalls all others. */
    private void forward(OwedCopy owed, Outcome<Copy> outcome) {
        AugmentedCopy augmented;
        if (outcome instanceof Outcome.Faulty<Copy> faulty) {
            DataFault fault = faulty.fault();
            String message = new LaterCopies(owed.later()).after(fault.getMessage());
            augmented = new AugmentedCopy(owed, new Copy.Refused(owed.order().first(), fault.reason(), message), true);
        } else {
            augmented = new AugmentedCopy(owed, outcome.get(), false);
            note(owed, augmented.copy());
        }
        forward(owed.origin().source().outOfTurn(augmented), next);
    }

    private void note(OwedCopy owed, Copy copy) {
        if (comparesSiblings) {
            owed.origin().note(owed.order().first(), copy.payload());
        }
    }

    private CopyRequest request(OwedCopy owed, CopyOrder order) {
        OpenOrigin origin = owed.origin();
        List<Payload> siblings = comparesSiblings ? origin.siblings(order.first(), n -> sibling(owed, n)) : List.of();
        return new CopyRequest(
                origin.source(), origin.sample(), origin.subject(this::open), order, owed.partners(), siblings);
    }

    private Optional<Payload> sibling(OwedCopy owed, int number) {
        CopyOrder order =
                new CopyOrder(number, 1, owed.order().round(), owed.order().weight());
        return make(request(owed, order)).payload();
    }

    private Subject open(Sample origin) {
        try {
            return copyMaker.open(origin);
        } catch (StackOverflowError e) {
            throw new DataFault(Reason.RESOURCE_LIMIT, "opening the payload ran out of stack");
        } catch (OutOfMemoryError e) {
            throw new DataFault(Reason.RESOURCE_LIMIT, "opening the payload ran out of memory");
        }
    }

    @Override
    public void close() {
        super.close();
        work.close();
    }
}
