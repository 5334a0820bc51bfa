package dev.refract.topology;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Lets the first record of every key through: the least that remembering costs on Kafka Streams, one
 * look-up and one insertion in its usual store on disk, changelogged.
 */
final class FirstOfKey implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
    private static final String KEYS = "keys";

    @Override
    public Processor<byte[], byte[], byte[], byte[]> get() {
        return new Gate();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(KEYS), Serdes.Bytes(), Serdes.ByteArray()));
    }

    private static final class Gate implements Processor<byte[], byte[], byte[], byte[]> {
        private static final byte[] PRESENT = {1};

        private ProcessorContext<byte[], byte[]> context;
        private KeyValueStore<Bytes, byte[]> keys;

        @Override
        public void init(ProcessorContext<byte[], byte[]> taskContext) {
            context = taskContext;
            keys = context.getStateStore(KEYS);
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            Bytes key = Bytes.wrap(record.key());
            if (keys.get(key) == null) {
                keys.put(key, PRESENT);
                context.forward(record);
            }
        }
    }
}
