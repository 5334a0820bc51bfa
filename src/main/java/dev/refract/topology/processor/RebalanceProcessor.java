package dev.refract.topology.processor;

import dev.refract.copies.Plan;
import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.serde.SampleSerde;
import dev.refract.topology.allocation.CopyAllocator;
import dev.refract.topology.allocation.LedgerAllocator;
import dev.refract.topology.metrics.BalanceMetrics;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.DecodedSample;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.Node;
import dev.refract.topology.record.RebalanceInput;
import dev.refract.topology.record.RoundMessage;
import dev.refract.topology.record.Withdrawal;
import dev.refract.topology.reservoir.SourceRecordReader;
import dev.refract.topology.revision.Revision;
import dev.refract.topology.round.RoundExchange;
import dev.refract.topology.round.RoundSource;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Decides how many samples a training sample becomes, by the ledger and the reservoirs of its task. It plans:
 * {@link Allocation#commit} books, once it is known what is published.
 *
 * <p>Kafka Streams forwards in the same call, so after {@code forward} the sample has been booked or refused.
 */
final class RebalanceProcessor extends StageProcessor<RebalanceInput> {
    private final Plan plan;
    private final SampleSerde serde;
    private final RoundSource rounds;
    private final String next;
    private final String publish;
    private final String reject;
    private SourceRecordReader reader;
    private CopyAllocator allocator;
    private RoundExchange exchange;
    private Optional<BalanceMetrics> metrics = Optional.empty();

    RebalanceProcessor(Plan plan, SampleSerde serde, RoundSource rounds, String next, String publish, String reject) {
        super(Node.REBALANCE);
        this.plan = plan;
        this.serde = serde;
        this.rounds = rounds;
        this.next = next;
        this.publish = publish;
        this.reject = reject;
    }

    @Override
    public void init(ProcessorContext<byte[], InFlight> context) {
        super.init(context);
        reader = new SourceRecordReader(context.appConfigs(), context.taskId());
        Allocators allocators = new Allocators(plan.pipeline(), serde, context, reader);
        Optional<LedgerAllocator> ledger = allocators.byLedger();
        allocator = ledger.<CopyAllocator>map(own -> own).orElseGet(allocators::fixed);
        exchange = ledger.map(own -> RoundExchange.of(rounds, own, context)).orElseGet(RoundExchange.None::new);
        metrics = ledger.map(own -> new BalanceMetrics(gauges(), own));
    }

    @Override
    void handle(Record<byte[], RebalanceInput> record) {
        if (record.value() instanceof RoundMessage message) {
            exchange.receive(message.round(), partition());
        } else if (record.value() instanceof Withdrawal withdrawal) {
            allocator.forget(withdrawal.id());
            forward(record.withValue(withdrawal.then()), publish);
        } else if (record.value() instanceof DecodedSample decoded) {
            exchange.beforeSample(decoded.source().from());
            allocate(record, decoded);
            exchange.afterSample(decoded.source().from());
            metrics.ifPresent(BalanceMetrics::refresh);
        }
    }

    private void allocate(Record<byte[], ?> record, DecodedSample decoded) {
        Sample sample = decoded.sample();
        if (decoded.revision().filter(Revision::replacesTraining).isPresent()) {
            allocator.forget(sample.id()); // before anything is drawn
        }
        Allocation allocation;
        try {
            allocation = allocator.allocate(decoded, () -> plan.address(sample));
        } catch (DataFault fault) {
            reject(record, decoded.source(), Optional.of(sample.id()), fault, reject);
            return;
        }
        forward(record.withValue(allocation), next);
    }

    private int partition() {
        return context().recordMetadata().orElseThrow().partition();
    }

    @Override
    public void close() {
        super.close();
        if (reader != null) {
            reader.close();
        }
    }
}
