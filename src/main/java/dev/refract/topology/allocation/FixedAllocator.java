package dev.refract.topology.allocation;

import dev.refract.augment.Partners;
import dev.refract.balance.rules.ClassKey;
import dev.refract.copies.CopyOrder;
import dev.refract.random.Address;
import dev.refract.sample.Sample;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.CopyTask;
import dev.refract.topology.record.DecodedSample;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.reservoir.TaskReservoirs;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The same for every sample: without balance. Where copies are mixed, samples are kept as partners in a reservoir
 * for each class of the label; a sample's position there is its offset, so that nothing is counted.
 *
 * @param original whether the sample itself is published
 * @param order which copies of it
 * @param reservoirs partners to mix copies with; empty when no copy is mixed
 */
public record FixedAllocator(boolean original, CopyOrder order, Optional<TaskReservoirs> reservoirs)
        implements CopyAllocator {
    @Override
    public Allocation allocate(DecodedSample decoded, Supplier<Address> address) {
        Sample sample = decoded.sample();
        Partners partners = partners(sample, decoded.source().from().offset());
        return new Allocation(
                CopyTask.of(decoded, order, partners),
                original,
                List.of(),
                new Allocation.Place("", decoded.source().from().offset()),
                reservoirs
                        .map(records -> keeping(records, decoded.source(), sample, address.get()))
                        .orElse(Allocation.Booking.NONE));
    }

    @Override
    public void forget(String id) {
        reservoirs.ifPresent(records -> records.forget(id));
    }

    private Allocation.Booking keeping(TaskReservoirs records, SourceRecord source, Sample sample, Address address) {
        double u = address.child(0).uniform();
        String label = sample.label().mainClass().orElse(ClassKey.NOTHING);
        return published -> records.offer(
                label, source, sample, order.count(), source.from().offset(), u);
    }

    @Override
    public Partners partners(Sample origin, long position) {
        return reservoirs.map(records -> records.partners(origin, position)).orElse(Partners.NONE);
    }

    @Override
    public void refund(String row, int copies) {
        // without a balance nothing is charged
    }

    @Override
    public void release(long position) {
        reservoirs.ifPresent(records -> records.release(position));
    }
}
