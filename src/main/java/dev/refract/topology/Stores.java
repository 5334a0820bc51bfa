package dev.refract.topology;

import static org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore;
import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;

import dev.refract.balance.BalanceRows;
import dev.refract.balance.row.StoredRow;
import dev.refract.copies.CopyMaker;
import dev.refract.serde.SampleSerde;
import dev.refract.spec.Balance;
import dev.refract.spec.Pipeline;
import dev.refract.topology.reservoir.ReservoirSamples;
import dev.refract.topology.reservoir.SourceRecordReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The state of a task: which samples it has seen, and its ledger. Both are changelogged. */
public final class Stores {
    /** Ids of the samples that went through; on disk, because it grows with the stream. */
    public static final String SEEN = "seen";

    /** Rows of the balance ledger, about a hundred bytes a class, and what reservoirs keep; in memory. */
    static final String LEDGER = "ledger";

    /** Records kept to draw further copies from, bounded per class; on disk, because they carry payloads. */
    public static final String KEPT = "kept";

    /** The counts of all partitions; one row. */
    static final String ASSEMBLY = "assembly";

    private Stores() {}

    /** The stores that {@code pipeline} needs. */
    static Set<StoreBuilder<?>> of(Pipeline pipeline) {
        Set<StoreBuilder<?>> stores = new LinkedHashSet<>();
        if (pipeline.source().deduplicate()) {
            stores.add(keyValueStoreBuilder(persistentKeyValueStore(SEEN), Serdes.Bytes(), Serdes.ByteArray()));
        }
        if (pipeline.balance().isPresent() || keeps(pipeline)) {
            // cached: a row changes with every record and need reach the changelog once a commit
            stores.add(keyValueStoreBuilder(inMemoryKeyValueStore(LEDGER), Serdes.String(), Serdes.ByteArray())
                    .withCachingEnabled());
        }
        if (keeps(pipeline)) {
            stores.add(keyValueStoreBuilder(persistentKeyValueStore(KEPT), Serdes.String(), Serdes.ByteArray()));
        }
        return stores;
    }

    /** The store in which counts are assembled. */
    static StoreBuilder<?> assembly() {
        return keyValueStoreBuilder(inMemoryKeyValueStore(ASSEMBLY), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
    }

    /** The ration of one task, restored from its stores. */
    static Ration ration(
            Pipeline pipeline, SampleSerde serde, ProcessorContext<?, ?> context, SourceRecordReader recall) {
        boolean keepOriginal = pipeline.augment().keepOriginal();
        Optional<Balance> balance = pipeline.balance();
        Optional<ReservoirSamples> samples = keeps(pipeline)
                ? Optional.of(new ReservoirSamples(context.getStateStore(KEPT), serde, recall))
                : Optional.empty();
        if (balance.isPresent()) {
            return LedgerRation.restore(balance.get(), keepOriginal, context.getStateStore(LEDGER), samples);
        }
        int copies = pipeline.augment().copies().orElse(1);
        Ration.Fixed fixed = new Ration.Fixed(keepOriginal, new CopyMaker.CopyOrder(1, copies, 0, 1));
        return samples.<Ration>map(kept -> MixingRation.restore(fixed, context.getStateStore(LEDGER), kept))
                .orElse(fixed);
    }

    /** All rows that a store holds. */
    static List<StoredRow> rows(KeyValueStore<String, byte[]> store) {
        List<StoredRow> rows = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> row = all.next();
                rows.add(BalanceRows.decode(row.key, row.value));
            }
        }
        return rows;
    }

    /** Whether earlier records are kept: to draw further copies from, or to mix copies with. */
    private static boolean keeps(Pipeline pipeline) {
        return pipeline.balance().flatMap(Balance::pull).isPresent()
                || (pipeline.makesCopies() && pipeline.augment().mixes());
    }
}
