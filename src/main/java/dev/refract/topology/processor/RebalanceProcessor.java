package dev.refract.topology.processor;

import dev.refract.copies.Plan;
import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.serde.source.SampleDecoder;
import dev.refract.topology.allocation.CopyAllocator;
import dev.refract.topology.allocation.LedgerAllocator;
import dev.refract.topology.metrics.BalanceMetrics;
import dev.refract.topology.metrics.Gauges;
import dev.refract.topology.owed.OwedCopies;
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
import dev.refract.topology.store.Stores;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Decides how many samples a training sample becomes, by the ledger and the reservoirs of its task. It plans:
 * {@link Allocation#commit} books, once it is known what is published. Where it schedules, most copies leave later.
 *
 * <p>Kafka Streams forwards in the same call, so after {@code forward} the sample has been booked or refused.
 */
final class RebalanceProcessor extends StageProcessor<RebalanceInput> {
    private static final Duration BETWEEN_RECORDS = Duration.ofMillis(100);

    private final Plan plan;
    private final SampleDecoder decoder;
    private final RoundSource rounds;
    private final boolean schedules;
    private final SourceActivity activity;
    private final String next;
    private final String publish;
    private final String reject;
    private SourceRecordReader reader;
    private CopyAllocator allocator;
    private RoundExchange exchange;
    private Optional<CopyScheduler> scheduler = Optional.empty();
    private Optional<BalanceMetrics> metrics = Optional.empty();
    private long lastRecordAt;

    /**
     * @param schedules whether copies may leave later than their sample; else every allocation is whole
     * @param activity of all tasks of the instance
     */
    RebalanceProcessor(
            Plan plan,
            SampleDecoder decoder,
            RoundSource rounds,
            boolean schedules,
            SourceActivity activity,
            String next,
            String publish,
            String reject) {
        super(Node.REBALANCE);
        this.schedules = schedules;
        this.activity = activity;
        this.plan = plan;
        this.decoder = decoder;
        this.rounds = rounds;
        this.next = next;
        this.publish = publish;
        this.reject = reject;
    }

    @Override
    public void init(ProcessorContext<byte[], InFlight> context) {
        super.init(context);
        reader = new SourceRecordReader(context.appConfigs(), context.taskId());
        Allocators allocators = new Allocators(plan.pipeline(), decoder, context, reader);
        Optional<LedgerAllocator> ledger = allocators.byLedger();
        allocator = ledger.<CopyAllocator>map(own -> own).orElseGet(allocators::fixed);
        exchange = ledger.map(own -> RoundExchange.of(rounds, own, context)).orElseGet(RoundExchange.None::new);
        metrics = ledger.map(own -> new BalanceMetrics(gauges(), own));
        if (schedules) {
            schedule(context);
        }
    }

    private void schedule(ProcessorContext<byte[], InFlight> context) {
        OwedCopies owed = new OwedCopies(context.getStateStore(Stores.OWED), id -> plan.addressOf(id));
        CopyScheduler copies = new CopyScheduler(
                plan,
                decoder,
                reader,
                allocator,
                owed,
                TimeSlice.of(context.appConfigs()),
                batch -> forward(batch.copies().get(0).origin().source().outOfTurn(batch), next),
                refused -> forward(refused.source().outOfTurn(refused), reject));
        scheduler = Optional.of(copies);
        lastRecordAt = context.currentSystemTimeMs();
        context.schedule(BETWEEN_RECORDS, PunctuationType.WALL_CLOCK_TIME, this::betweenRecords);
        gauges().set(Gauges.TASK_GROUP).with("owed-copies", "Copies that are decided and have not left", copies::left);
    }

    private void betweenRecords(long now) {
        boolean idle =
                activity.isIdle(lastRecordAt, now, plan.pipeline().limits().idleTimeoutMs());
        if (scheduler.orElseThrow().betweenRecords(idle)) {
            context().commit();
        }
    }

    @Override
    void handle(Record<byte[], RebalanceInput> record) {
        if (record.value() instanceof RoundMessage message) {
            exchange.receive(message.round(), partition());
        } else if (record.value() instanceof Withdrawal withdrawal) {
            forget(withdrawal.id());
            forward(record.withValue(withdrawal.then()), publish);
        } else if (record.value() instanceof DecodedSample decoded) {
            lastRecordAt = context().currentSystemTimeMs();
            activity.record(lastRecordAt);
            scheduler.ifPresent(CopyScheduler::beforeRecord);
            exchange.beforeSample(decoded.source().from());
            allocate(record, decoded);
            exchange.afterSample(decoded.source().from());
            scheduler.ifPresentOrElse(CopyScheduler::afterRecord, () -> allocator.release(Long.MAX_VALUE));
            metrics.ifPresent(BalanceMetrics::refresh);
        }
    }

    private void forget(String id) {
        scheduler.ifPresent(copies -> copies.drop(id));
        allocator.forget(id);
    }

    private void allocate(Record<byte[], ?> record, DecodedSample decoded) {
        Sample sample = decoded.sample();
        if (decoded.revision().filter(Revision::replacesTraining).isPresent()) {
            forget(sample.id()); // before anything is drawn
        }
        Allocation allocation;
        try {
            Allocation whole = allocator.allocate(decoded, () -> plan.address(sample));
            allocation =
                    scheduler.map(copies -> copies.schedule(decoded, whole)).orElse(whole);
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
        scheduler.ifPresent(CopyScheduler::close);
        if (reader != null) {
            reader.close();
        }
    }
}
