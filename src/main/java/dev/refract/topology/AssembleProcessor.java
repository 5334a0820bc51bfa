package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.balance.rounds.CountRound;
import dev.refract.balance.rounds.PartitionCounts;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Puts the counts of all partitions together and sends a round to every partition when it is complete. There is one such
 * task, because the topic of counts has one partition.
 */
final class AssembleProcessor implements Processor<byte[], byte[], byte[], byte[]> {
    private static final String NEWEST = "round";

    private ProcessorContext<byte[], byte[]> context;
    private KeyValueStore<String, byte[]> store;
    private CountRound round;

    @Override
    public void init(ProcessorContext<byte[], byte[]> taskContext) {
        context = taskContext;
        store = context.getStateStore(Stores.ASSEMBLY);
        byte[] stored = store.get(NEWEST);
        round = stored == null ? CountRound.NONE : CountRound.decode(stored);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        CountRound next = round.with(PartitionCounts.decode(record.value()));
        if (next.number() == round.number()) {
            return;
        }
        byte[] bytes = next.encode();
        store.put(NEWEST, bytes);
        round = next;
        if (next.complete()) {
            context.forward(new Record<>(NEWEST.getBytes(UTF_8), bytes, Exchange.AT_ONCE));
            context.commit(); // every task waits for it, and this one has little else to commit
        }
    }
}
