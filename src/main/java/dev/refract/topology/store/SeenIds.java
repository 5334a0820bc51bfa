package dev.refract.topology.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.topology.revision.Publication;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What one task has published under each id. A key is the id itself: exact, and ids that come in order, as most do, are
 * cheapest to insert in order.
 */
public final class SeenIds {
    /** Before the keys of contents, which are not to be taken for ids. */
    private static final char NO_ID = 0;

    private final KeyValueStore<Bytes, byte[]> store;

    private SeenIds(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** The ids of the task of {@code context}, whose processor must have the store {@link Stores#SEEN}. */
    public static SeenIds of(ProcessorContext<?, ?> context) {
        return new SeenIds(context.getStateStore(Stores.SEEN));
    }

    /** What is known of the id; empty when no sample of it was published. */
    public Optional<Publication> find(String id) {
        return Optional.ofNullable(store.get(key(id))).map(Publication::decode);
    }

    /** Remembers what is published under the id now. */
    public void put(String id, Publication published) {
        store.put(key(id), published.encode());
    }

    /** Remembers one copy more of a sample that was published earlier. */
    public void add(String id, int copy) {
        find(id).filter(Publication::stands).ifPresent(published -> put(id, published.with(copy)));
    }

    /** Whether a sample with this content is published, under whatever id. */
    public boolean holds(String content) {
        return store.get(key(NO_ID + content)) != null;
    }

    /** Remembers that a sample with this content is published. */
    public void hold(String content) {
        store.put(key(NO_ID + content), new byte[0]);
    }

    private static Bytes key(String id) {
        return Bytes.wrap(id.getBytes(UTF_8));
    }
}
