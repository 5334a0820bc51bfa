package dev.refract.serde.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * A registry without a network, for a topology in the test driver of Kafka Streams: ids count from 1 in the order of
 * first use, over all subjects. What it holds is gone with it.
 */
public final class InMemoryRegistry implements SchemaRegistry {
    private final List<Schema> schemas = new ArrayList<>();

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        int known = schemas.indexOf(schema);
        if (known >= 0) {
            return known + 1;
        }
        schemas.add(schema);
        return schemas.size();
    }

    @Override
    public synchronized Optional<Schema> byId(int id) {
        return id >= 1 && id <= schemas.size() ? Optional.of(schemas.get(id - 1)) : Optional.empty();
    }

    @Override
    public void close() {}
}
