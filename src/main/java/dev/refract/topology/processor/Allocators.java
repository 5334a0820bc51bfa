package dev.refract.topology.processor;

import dev.refract.balance.row.StoredRow;
import dev.refract.copies.CopyOrder;
import dev.refract.serde.source.SampleDecoder;
import dev.refract.spec.Pipeline;
import dev.refract.topology.allocation.FixedAllocator;
import dev.refract.topology.allocation.LedgerAllocator;
import dev.refract.topology.reservoir.ReservoirSamples;
import dev.refract.topology.reservoir.SourceRecordReader;
import dev.refract.topology.reservoir.TaskReservoirs;
import dev.refract.topology.store.Stores;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The allocators of one task, as its stores say.
 *
 * @param reader reads records again that are stored by their offset
 */
record Allocators(Pipeline pipeline, SampleDecoder decoder, ProcessorContext<?, ?> context, SourceRecordReader reader) {
    /** By the ledger; empty for a pipeline without balance. */
    Optional<LedgerAllocator> byLedger() {
        return pipeline.balance()
                .map(balance -> LedgerAllocator.restore(
                        balance,
                        pipeline.augment().keepOriginal(),
                        context.getStateStore(Stores.LEDGER),
                        reservoirs(TaskReservoirs.Settings.of(balance))));
    }

    /** The same number for every sample. */
    FixedAllocator fixed() {
        CopyOrder order = new CopyOrder(1, pipeline.augment().copiesWithoutBalance(), 0, 1);
        return new FixedAllocator(
                pipeline.augment().keepOriginal(), order, reservoirs(TaskReservoirs.Settings.OF_PARTNERS));
    }

    private Optional<TaskReservoirs> reservoirs(TaskReservoirs.Settings settings) {
        if (!Stores.hasReservoirs(pipeline)) {
            return Optional.empty();
        }
        KeyValueStore<String, byte[]> entries = context.getStateStore(Stores.LEDGER);
        List<StoredRow> rows = Stores.rows(entries);
        ReservoirSamples samples = new ReservoirSamples(context.getStateStore(Stores.RESERVOIR), decoder, reader);
        return Optional.of(TaskReservoirs.restore(settings, rows, entries, samples));
    }
}
