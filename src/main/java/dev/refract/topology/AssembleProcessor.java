package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.balance.Epoch;
import dev.refract.balance.Tally;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Puts the tallies of all partitions together; tells every partition once a round. There is one such
 * task, because the topic of tallies has one partition.
 */
final class AssembleProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private static final String NEWEST = "epoch";

    private ProcessorContext<byte[], byte[]> context;
    private KeyValueStore<String, byte[]> store;
    private Epoch epoch;

    @Override
    public void init(ProcessorContext<byte[], byte[]> taskContext) {
        context = taskContext;
        store = context.getStateStore(Stores.ASSEMBLY);
        byte[] stored = store.get(NEWEST);
        epoch = stored == null ? Epoch.NONE : Epoch.decode(stored);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        Epoch next = epoch.with(Tally.decode(record.value()));
        if (next.number() == epoch.number()) {
            return;
        }
        byte[] bytes = next.encode();
        store.put(NEWEST, bytes);
        epoch = next;
        if (next.roundsOff()) {
            context.forward(new Record<>(NEWEST.getBytes(UTF_8), bytes, Exchange.AT_ONCE));
            context.commit(); // every task waits for it, and this one has little else to commit
        }
    }
}
