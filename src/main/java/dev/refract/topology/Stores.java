package dev.refract.topology;

import dev.refract.spec.Pipeline;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;

/** The state of a task: which samples it has seen, and its ledger. Both are changelogged. */
final class Stores {
    /** Sixteen-byte hashes of the ids that went through. */
    static final String SEEN = "seen";

    private Stores() {}

    /** The stores that {@code pipeline} needs. */
    static Set<StoreBuilder<?>> of(Pipeline pipeline) {
        Set<StoreBuilder<?>> stores = new HashSet<>();
        if (pipeline.source().deduplicate()) {
            stores.add(org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                    org.apache.kafka.streams.state.Stores.persistentKeyValueStore(SEEN),
                    Serdes.Bytes(),
                    Serdes.ByteArray()));
        }
        return stores;
    }

    /** The ration of one task, restored from its stores. */
    static Ration ration(Pipeline pipeline, ProcessorContext<?, ?> context) {
        int copies = pipeline.augment().copies().orElse(1);
        return new Ration.Fixed(pipeline.augment().keepOriginal(), new CopyMaker.Order(copies, 0, 1));
    }
}
