package dev.refract.topology.round;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.refract.balance.rounds.CountRound;
import dev.refract.balance.rounds.PartitionCounts;
import dev.refract.topology.store.Stores;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Aggregates the counts of all partitions and sends the result to every partition once a round. There is one such
 * task, because the topic of counts has one partition.
 */
final class RoundAggregator extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    private static final String NEWEST = "round";

    private KeyValueStore<String, byte[]> store;
    private CountRound round;

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        store = context.getStateStore(Stores.ROUND);
        byte[] stored = store.get(NEWEST);
        round = stored == null ? CountRound.NONE : CountRound.decode(stored);
    }

    @Override
    public void process(Record<byte[], byte[]> counts) {
        CountRound next = round.with(PartitionCounts.decode(counts.value()));
        if (next.number() == round.number()) {
            return;
        }
        byte[] bytes = next.encode();
        store.put(NEWEST, bytes);
        round = next;
        if (next.complete()) {
            context().forward(new Record<>(NEWEST.getBytes(UTF_8), bytes, RoundExchange.NO_TIME));
            context().commit(); // every task waits for it, and this one has little else to commit
        }
    }

    /** Makes the aggregator of a task, with its store. */
    record Supplier() implements ProcessorSupplier<byte[], byte[], byte[], byte[]> {
        @Override
        public Processor<byte[], byte[], byte[], byte[]> get() {
            return new RoundAggregator();
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(Stores.round());
        }
    }
}
