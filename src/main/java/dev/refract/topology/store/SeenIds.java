package dev.refract.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The ids that one task has published. A key is the id itself: exact, and ids that come in order, as most do, are
 * cheapest to insert in order.
 */
public final class SeenIds {
    private static final byte[] PRESENT = {1};

    private final KeyValueStore<Bytes, byte[]> store;

    private SeenIds(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** The ids of the task of {@code context}, whose processor must have the store {@link Stores#SEEN}. */
    public static SeenIds of(ProcessorContext<?, ?> context) {
        return new SeenIds(context.getStateStore(Stores.SEEN));
    }

    /** Whether a sample of this id is published. */
    public boolean contains(String id) {
        return store.get(key(id)) != null;
    }

    /** Remembers the id. */
    public void add(String id) {
        store.put(key(id), PRESENT);
    }

    private static Bytes key(String id) {
        return Bytes.wrap(id.getBytes(UTF_8));
    }
}
