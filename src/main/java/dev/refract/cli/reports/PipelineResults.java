package dev.refract.cli.reports;

import dev.refract.balance.ledger.Ledger;
import dev.refract.balance.rules.ClassKey;
import dev.refract.cli.session.Session;
import dev.refract.copies.Plan;
import dev.refract.kafka.TopicReader;
import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.SampleSerde;
import dev.refract.spec.Balance;
import dev.refract.spec.Pipeline;
import dev.refract.spec.Sinks;
import dev.refract.topology.record.Tombstone;
import dev.refract.topology.store.LedgerRows;
import dev.refract.topology.store.OwedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The topics of one pipeline, read and counted.
 *
 * @param ledgers of its tasks, as they were before the outputs were read; none without a balance
 */
public record PipelineResults(Pipeline pipeline, PipelineStats stats, List<Ledger> ledgers) {

    /** Reads all topics of the pipeline from their beginning. */
    public static PipelineResults of(Session session, Plan plan) {
        Pipeline pipeline = plan.pipeline();
        // before the outputs: what is decided meanwhile then shows as more than was decided, not less
        Optional<List<Ledger>> ledgers = pipeline.balance()
                .map(balance ->
                        LedgerRows.read(pipeline, session.bootstrapServers()).ledgers());
        Reconciliation audit = new Reconciliation(
                plan.splitter(),
                session.committed(pipeline.applicationId(), pipeline.source().topic()),
                ledgers.map(LedgerTotals::of),
                OwedTotals.of(OwedRows.read(pipeline, session.bootstrapServers())),
                new KnownContents(pipeline.source()),
                session.retractions(pipeline.sink()),
                pipeline.waitsForLabels(),
                sample -> classes(pipeline, sample));
        Sinks sinks = pipeline.sink();
        session.deadLetters(sinks.rejected(), audit::letter);
        SampleSerde serde = new SampleSerde(session.registry());
        TopicReader.forEach(
                session.bootstrapServers(), pipeline.source().topic(), record -> input(audit, record, serde));
        session.samples(sinks.train(), sample -> audit.output(Split.TRAIN, sample));
        session.samples(sinks.validation(), sample -> audit.output(Split.VALIDATION, sample));
        session.samples(sinks.test(), sample -> audit.output(Split.TEST, sample));
        return new PipelineResults(pipeline, audit.stats(), ledgers.orElse(List.of()));
    }

    private static void input(Reconciliation audit, ConsumerRecord<byte[], byte[]> record, SampleSerde serde) {
        Optional<Tombstone> tombstone = Tombstone.of(record);
        if (tombstone.isPresent()) {
            audit.tombstone(record.partition(), record.offset(), tombstone.get().id());
        } else {
            audit.input(record.partition(), record.offset(), read(serde, record.value()));
        }
    }

    /** The report, with at most {@code rows} classes, and where everything is. */
    public List<String> report(int rows) {
        List<String> lines = new ArrayList<>(new StatsReport(stats, TargetMix.of(pipeline), rows).lines());
        pipeline.balance()
                .map(balance -> new BalanceNotes(balance.rules(), ledgers))
                .ifPresent(notes -> lines.addAll(notes.lines(stats.each(ClassCount::trainInput))));
        Sinks sinks = pipeline.sink();
        List<String> topics =
                new ArrayList<>(List.of(sinks.train(), sinks.validation(), sinks.test(), sinks.rejected()));
        sinks.retractions().ifPresent(topics::add);
        lines.add("topics    " + String.join(", ", topics));
        return lines;
    }

    /** The sample of a source record; empty when it cannot be read. */
    static Optional<Sample> read(SampleSerde serde, byte[] value) {
        try {
            return Optional.of(serde.decode(value));
        } catch (DataFault fault) {
            return Optional.empty();
        }
    }

    /** What a sample counts for: what the balance counts it for, else its label, else its objects. */
    static SortedMap<String, Integer> classes(Pipeline pipeline, Sample sample) {
        ClassKey key = pipeline.balance()
                .map(Balance::by)
                .orElseGet(() -> sample.label().mainClass().isPresent()
                        ? new ClassKey.ByLabel()
                        : new ClassKey.ByRarestInstance());
        try {
            return key.classes(sample);
        } catch (DataFault noClass) {
            return new TreeMap<>(Map.of(ClassKey.NOTHING, 1));
        }
    }
}
