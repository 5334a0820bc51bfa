package dev.refract.topology;

import static org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore;
import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;

import dev.refract.spec.Balance;
import dev.refract.spec.Pipeline;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;

/** The state of a task: which samples it has seen, and its ledger. Both are changelogged. */
final class Stores {
    /** Ids of the samples that went through; on disk, because it grows with the stream. */
    static final String SEEN = "seen";

    /** Rows of the balance ledger, about a hundred bytes a class; in memory. */
    static final String LEDGER = "ledger";

    /** Records kept to draw further copies from, bounded per class; on disk, because they carry payloads. */
    static final String KEPT = "kept";

    /** The tallies of all partitions; one row. */
    static final String ASSEMBLY = "assembly";

    private Stores() {}

    /** The stores that {@code pipeline} needs. */
    static Set<StoreBuilder<?>> of(Pipeline pipeline) {
        Set<StoreBuilder<?>> stores = new LinkedHashSet<>();
        if (pipeline.source().deduplicate()) {
            stores.add(keyValueStoreBuilder(persistentKeyValueStore(SEEN), Serdes.Bytes(), Serdes.ByteArray()));
        }
        if (pipeline.balance().isPresent()) {
            // cached: a row changes with every record and need reach the changelog once a commit
            stores.add(keyValueStoreBuilder(inMemoryKeyValueStore(LEDGER), Serdes.String(), Serdes.ByteArray())
                    .withCachingEnabled());
        }
        if (pulls(pipeline)) {
            stores.add(keyValueStoreBuilder(persistentKeyValueStore(KEPT), Serdes.String(), Serdes.ByteArray()));
        }
        return stores;
    }

    /** The store in which tallies are assembled. */
    static StoreBuilder<?> assembly() {
        return keyValueStoreBuilder(inMemoryKeyValueStore(ASSEMBLY), Serdes.String(), Serdes.ByteArray())
                .withCachingEnabled();
    }

    /** The ration of one task, restored from its stores. */
    static Ration ration(Pipeline pipeline, ProcessorContext<?, ?> context) {
        boolean keepOriginal = pipeline.augment().keepOriginal();
        Optional<Balance> balance = pipeline.balance();
        if (balance.isPresent()) {
            return LedgerRation.restore(
                    balance.get(),
                    keepOriginal,
                    context.getStateStore(LEDGER),
                    pulls(pipeline) ? Optional.of(context.getStateStore(KEPT)) : Optional.empty());
        }
        int copies = pipeline.augment().copies().orElse(1);
        return new Ration.Fixed(keepOriginal, new CopyMaker.Order(1, copies, 0, 1));
    }

    private static boolean pulls(Pipeline pipeline) {
        return pipeline.balance().flatMap(Balance::pull).isPresent();
    }
}
