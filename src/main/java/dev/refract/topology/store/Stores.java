package dev.refract.topology.store;

import static org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore;
import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;

import dev.refract.balance.BalanceRows;
import dev.refract.balance.row.StoredRow;
import dev.refract.spec.Balance;
import dev.refract.spec.Pipeline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/** The state of a task: which samples it has seen, its ledger, its reservoirs and the copies it owes. All are changelogged. */
public final class Stores {
    /** Ids of the samples that went through; on disk, because it grows with the stream. */
    public static final String SEEN = "seen";

    /** Rows of the balance ledger, about a hundred bytes a class, and the entries of reservoirs; in memory. */
    public static final String LEDGER = "ledger";

    /** Samples kept per class, to draw copies and partners from; on disk, because they carry payloads. */
    public static final String RESERVOIR = "reservoir";

    /** Copies that are decided and leave later, about a hundred bytes an origin; in memory. */
    public static final String OWED = "owed";

    /** The counts of all partitions; one row. */
    public static final String ROUND = "round";

    private Stores() {}

    /** All stores of {@code pipeline}, those of a shared balance among them. */
    public static Set<StoreBuilder<?>> of(Pipeline pipeline, boolean shared) {
        Set<StoreBuilder<?>> stores = new LinkedHashSet<>(ofBalance(pipeline));
        seen(pipeline).ifPresent(stores::add);
        stores.add(owed());
        if (shared) {
            stores.add(round());
        }
        return stores;
    }

    /** The store of ids that are known; empty when the source is not deduplicated. */
    public static Optional<StoreBuilder<?>> seen(Pipeline pipeline) {
        return pipeline.source().deduplicate()
                ? Optional.of(keyValueStoreBuilder(persistentKeyValueStore(SEEN), Serdes.Bytes(), Serdes.ByteArray()))
                : Optional.empty();
    }

    /** The stores that decide how many copies there are. */
    public static Set<StoreBuilder<?>> ofBalance(Pipeline pipeline) {
        Set<StoreBuilder<?>> stores = new LinkedHashSet<>();
        if (pipeline.balance().isPresent() || hasReservoirs(pipeline)) {
            // cached: a row changes with every record and need reach the changelog once a commit
            stores.add(keyValueStoreBuilder(inMemoryKeyValueStore(LEDGER), Serdes.String(), Serdes.ByteArray())
                    .withCachingEnabled());
        }
        if (hasReservoirs(pipeline)) {
            stores.add(keyValueStoreBuilder(persistentKeyValueStore(RESERVOIR), Serdes.String(), Serdes.ByteArray()));
        }
        return stores;
    }

    /** The store of copies that are owed. */
    public static StoreBuilder<?> owed() {
        // cached: the number of the last record changes with each, and so do entries whose copies leave
        return keyValueStoreBuilder(inMemoryKeyValueStore(OWED), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
    }

    /** The store in which the counts of all partitions are aggregated. */
    public static StoreBuilder<?> round() {
        return keyValueStoreBuilder(inMemoryKeyValueStore(ROUND), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
    }

    /** Whether earlier samples are kept: to draw copies from, or to mix copies with. */
    public static boolean hasReservoirs(Pipeline pipeline) {
        return pipeline.balance().flatMap(Balance::topUp).isPresent()
                || (pipeline.makesCopies() && pipeline.augment().mixes());
    }

    /** Whether samples that are kept or owe copies may have to be let go, because they were corrected or deleted. */
    public static boolean letsGo(Pipeline pipeline) {
        return pipeline.source().retracts() && pipeline.makesCopies();
    }

    /** All rows that a store holds. */
    public static List<StoredRow> rows(KeyValueStore<String, byte[]> store) {
        List<StoredRow> rows = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, byte[]> row = all.next();
                rows.add(BalanceRows.decode(row.key, row.value));
            }
        }
        return rows;
    }
}
