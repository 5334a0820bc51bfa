package dev.refract.topology.processor;

import dev.refract.copies.CopyMaker;
import dev.refract.copies.Plan;
import dev.refract.gate.Gate;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.serde.RetractionSerde;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.registry.SchemaRegistry;
import dev.refract.serde.source.SampleDecoder;
import dev.refract.spec.Source;
import dev.refract.topology.metrics.WorkCounters;
import dev.refract.topology.record.Allocation;
import dev.refract.topology.record.AugmentInput;
import dev.refract.topology.record.DecodedSample;
import dev.refract.topology.record.DeduplicateInput;
import dev.refract.topology.record.InFlight;
import dev.refract.topology.record.PublishInput;
import dev.refract.topology.record.RebalanceInput;
import dev.refract.topology.record.Rejection;
import dev.refract.topology.record.SplitInput;
import dev.refract.topology.round.RoundSource;
import dev.refract.topology.sink.DeadLetters;
import dev.refract.topology.sink.SinkNodes;
import dev.refract.topology.store.Stores;
import dev.refract.topology.work.CopyWork;
import dev.refract.topology.work.CurrentWork;
import dev.refract.topology.work.WorkLimit;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The stages of a pipeline, each for itself: suppliers to put into any topology. A stage forwards by name to the
 * nodes that it is given, so those must be its children:
 *
 * <pre>
 * decode → deduplicate → split → rebalance → augment → publish → train, validation, test
 *                          └── validation, test ──────────↗
 * every stage ─ Rejection → reject → rejected
 * </pre>
 *
 * <p>All stages of one pipeline run in one task. {@code rebalance} decides and {@code publish} books; a topology
 * without {@code publish} books itself, by {@link Allocation#commit}.
 */
public final class Stages {
    private final Plan plan;
    private final CurrentWork work;
    private final WorkCounters counters;
    private final WorkLimit limit;
    private final SourceActivity activity = new SourceActivity();
    private final SampleDecoder decoder;
    private final SampleSerde samples;
    private final DeadLetterSerde letters;
    private final RetractionSerde retractions;
    private final Set<StoreBuilder<?>> seen;
    private final Set<StoreBuilder<?>> balance;

    /**
     * The stages of {@code plan}.
     *
     * @param registry of the schemas; stays open
     */
    public Stages(Plan plan, SchemaRegistry registry) {
        this(plan, registry, new CurrentWork(), new WorkCounters());
    }

    /**
     * The same, for somebody who watches the work.
     *
     * @param work is told of every copy
     * @param counters count what all tasks do
     */
    public Stages(Plan plan, SchemaRegistry registry, CurrentWork work, WorkCounters counters) {
        this.plan = plan;
        this.work = work;
        this.counters = counters;
        this.limit = new WorkLimit(
                Duration.ofMillis(plan.pipeline().limits().maxCopyMs()),
                plan.pipeline().limits().maxCopyBytes());
        Source source = plan.pipeline().source();
        this.decoder = SampleDecoder.of(source.format(), source.map(), registry);
        this.samples = new SampleSerde(registry);
        this.letters = new DeadLetterSerde(registry);
        this.retractions = new RetractionSerde(registry);
        this.seen =
                Stores.seen(plan.pipeline()).<Set<StoreBuilder<?>>>map(Set::of).orElse(Set.of());
        this.balance = Stores.ofBalance(plan.pipeline());
    }

    /**
     * Opens the values of the source topic.
     *
     * @param next takes {@link DecodedSample}s, and {@link dev.refract.topology.record.Tombstone}s where {@code
     *     source.tombstones} is {@code forward}
     * @param reject takes {@link Rejection}s
     */
    public ProcessorSupplier<byte[], byte[], byte[], InFlight> decode(String next, String reject) {
        return new Stage<>(() -> new DecodeProcessor(plan, decoder, counters, next, reject), Set.of());
    }

    /**
     * Lets each content of an id through once. Only for a pipeline with {@code source.deduplicate}.
     *
     * @param next takes {@link dev.refract.topology.record.SplitInput}s
     * @param reject takes {@link Rejection}s
     */
    public ProcessorSupplier<byte[], DeduplicateInput, byte[], InFlight> deduplicate(String next, String reject) {
        return new Stage<>(
                () -> new DeduplicateProcessor(
                        plan.pipeline().source().revisions(), plan.splitter(), counters, next, reject),
                seen);
    }

    /**
     * Assigns training, validation or test.
     *
     * @param training takes the {@link dev.refract.topology.record.RebalanceInput}s of the training split
     * @param heldOut takes {@link dev.refract.topology.record.PublishInput}s
     * @param reject takes {@link Rejection}s
     */
    public ProcessorSupplier<byte[], SplitInput, byte[], InFlight> split(
            String training, String heldOut, String reject) {
        return new Stage<>(
                () -> new SplitProcessor(
                        plan.splitter(),
                        plan.pipeline().waitsForLabels(),
                        Stores.letsGo(plan.pipeline()),
                        training,
                        heldOut,
                        reject),
                Set.of());
    }

    /**
     * Decides how many samples a training sample becomes; all its copies leave with it.
     *
     * @param rounds where the count rounds of a shared balance come from
     * @param next takes {@link Allocation}s
     * @param publish takes {@link dev.refract.topology.record.PublishInput}s: what is no training sample any more, and
     *     may have been kept; never used where nothing is kept or nothing is retracted
     * @param reject takes {@link Rejection}s
     */
    public ProcessorSupplier<byte[], RebalanceInput, byte[], InFlight> rebalance(
            RoundSource rounds, String next, String publish, String reject) {
        return new Stage<>(
                () -> new RebalanceProcessor(plan, decoder, rounds, false, activity, next, publish, reject), balance);
    }

    /**
     * The same, with the copies of a sample spread over the records that follow, as {@code augment.spread} says.
     *
     * @param rounds where the count rounds of a shared balance come from
     * @param next takes {@link AugmentInput}s
     * @param publish takes deletions
     * @param reject takes {@link Rejection}s
     */
    public ProcessorSupplier<byte[], RebalanceInput, byte[], InFlight> rebalanceAndSpread(
            RoundSource rounds, String next, String publish, String reject) {
        Set<StoreBuilder<?>> stores = new LinkedHashSet<>(balance);
        stores.add(Stores.owed());
        return new Stage<>(
                () -> new RebalanceProcessor(plan, decoder, rounds, true, activity, next, publish, reject), stores);
    }

    /**
     * Makes the copies that are allocated and checks them.
     *
     * @param next takes {@link dev.refract.topology.record.AugmentedSample}s and {@link
     *     dev.refract.topology.record.AugmentedCopy copies} that left later
     * @param reject takes {@link Rejection}s
     */
    public ProcessorSupplier<byte[], AugmentInput, byte[], InFlight> augment(String next, String reject) {
        return new Stage<>(
                () -> new AugmentProcessor(
                        new CopyMaker(plan),
                        new CopyWork(new CopyMaker(plan), work, limit),
                        plan.pipeline().gate().stream().anyMatch(Gate::comparesSiblings),
                        next,
                        reject),
                Set.of());
    }

    /**
     * Encodes and books what goes out, and sends it to the sinks {@code train}, {@code validation} and {@code
     * test}.
     *
     * @param reject takes {@link Rejection}s
     */
    public ProcessorSupplier<byte[], PublishInput, byte[], InFlight> publish(String reject) {
        return new Stage<>(() -> new PublishProcessor(plan, samples, retractions, counters, reject), seen);
    }

    /**
     * Writes dead letters and sends them to the sink {@link SinkNodes#REJECTED}.
     *
     * @param maxBytes largest record, in bytes, that the dead-letter topic takes; a larger letter leaves the
     *     original bytes out and says where they stand
     * @param stop called, on the task's thread, when more records are refused than {@code limits} allow. It should end
     *     the application in an orderly way, so that the letters are committed that say why
     */
    public ProcessorSupplier<byte[], Rejection, byte[], InFlight> reject(
            int maxBytes, Consumer<TooManyRejectedException> stop) {
        return new Stage<>(
                () -> new RejectProcessor(
                        new DeadLetters(plan, letters, maxBytes), new RejectionLimit(plan.pipeline()), counters, stop),
                Set.of());
    }

    private record Stage<I>(Supplier<Processor<byte[], I, byte[], InFlight>> processor, Set<StoreBuilder<?>> stores)
            implements ProcessorSupplier<byte[], I, byte[], InFlight> {
        @Override
        public Processor<byte[], I, byte[], InFlight> get() {
            return processor.get();
        }
    }
}
