package dev.refract.cli.reports;

import dev.refract.balance.ledger.Ledger;
import dev.refract.balance.rules.ClassKey;
import dev.refract.cli.accounting.DiscrepancyReport;
import dev.refract.cli.accounting.LedgerTotals;
import dev.refract.cli.accounting.OwedTotals;
import dev.refract.cli.accounting.PipelineStats;
import dev.refract.cli.accounting.Reconciliation;
import dev.refract.cli.accounting.TopicFindings;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.Printable;
import dev.refract.copies.Plan;
import dev.refract.copies.SampleFit;
import dev.refract.sample.DataFault;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.source.SampleDecoder;
import dev.refract.serde.source.SourceContent;
import dev.refract.spec.Balance;
import dev.refract.spec.Pipeline;
import dev.refract.spec.Sinks;
import dev.refract.topology.record.SourceRecord;
import dev.refract.topology.store.LedgerRows;
import dev.refract.topology.store.OwedRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The topics of one pipeline, read and counted.
 *
 * @param topics what was found in the topics beside the pipeline's own records
 * @param ledgers of its tasks, as they were before the outputs were read; none without a balance
 * @param notes what does not fit between the pipeline and its samples, a line each
 */
public record PipelineResults(
        Pipeline pipeline, PipelineStats stats, TopicFindings topics, List<Ledger> ledgers, List<String> notes) {

    /** In place of the class of a sample without one; no class is called so. */
    static final String NO_CLASS = "";

    /**
     * Reads all topics of the pipeline from their beginning.
     *
     * @throws dev.refract.kafka.TopicException when one of them does not exist
     */
    public static PipelineResults of(Session session, Plan plan) {
        Pipeline pipeline = plan.pipeline();
        // before the outputs: what is decided meanwhile then shows as more than was decided, not less
        Optional<List<Ledger>> ledgers = pipeline.balance()
                .map(balance -> LedgerRows.read(pipeline, session.connection()).ledgers());
        Reconciliation audit = new Reconciliation(
                new Reconciliation.Rules(
                        pipeline.qualifiedName(),
                        pipeline.source(),
                        plan.splitter(),
                        pipeline.waitsForLabels(),
                        samplesPerInput(pipeline),
                        sample -> classes(pipeline, sample)),
                session.committed(pipeline.applicationId(), pipeline.source().topic()),
                ledgers.map(LedgerTotals::of),
                OwedTotals.of(OwedRows.read(pipeline, session.connection())),
                session.retractions(pipeline.sink()));
        TopicFindings topics = new TopicFindings(session, pipeline);
        Sinks sinks = pipeline.sink();
        SampleSerde samples = new SampleSerde(session.registry());
        DeadLetterSerde letters = new DeadLetterSerde(session.registry());
        topics.own(sinks.rejected(), record -> audit.letter(letters.decode(record.value())));
        SampleDecoder decoder = session.decoder(pipeline.source());
        SampleFit fit = new SampleFit(plan);
        UnchangedCopies unchanged = new UnchangedCopies();
        UnusedSteps unused = new UnusedSteps(plan);
        Consumer<Sample> watch = sample -> {
            fit.add(sample);
            unchanged.origin(sample);
        };
        topics.source(record -> input(audit, record, decoder, watch));
        output(topics, sinks.train(), samples, sample -> {
            unchanged.output(sample);
            unused.output(sample);
            audit.output(Split.TRAIN, sample);
        });
        output(topics, sinks.validation(), samples, sample -> audit.output(Split.VALIDATION, sample));
        output(topics, sinks.test(), samples, sample -> audit.output(Split.TEST, sample));
        List<String> notes = new ArrayList<>();
        fit.warnings().forEach(warning -> notes.add("warning   " + warning));
        notes.addAll(audit.groups().lines());
        unchanged.line().ifPresent(notes::add);
        notes.addAll(unused.lines());
        return new PipelineResults(pipeline, audit.stats(), topics, ledgers.orElse(List.of()), List.copyOf(notes));
    }

    private static void input(
            Reconciliation audit,
            ConsumerRecord<byte[], byte[]> record,
            SampleDecoder decoder,
            Consumer<Sample> watch) {
        Optional<SourceContent> content = content(decoder, record);
        if (content.isPresent() && content.get() instanceof SourceContent.Deletion deletion) {
            audit.tombstone(record.partition(), record.offset(), deletion.id().orElse(""));
        } else {
            Optional<Sample> sample = content.flatMap(SourceContent::broughtSample);
            sample.ifPresent(watch);
            audit.input(record.partition(), record.offset(), sample);
        }
    }

    /** A record without a value retracts a sample, as the topic of retractions says, too. */
    private static void output(TopicFindings topics, String topic, SampleSerde serde, Consumer<Sample> each) {
        topics.own(topic, record -> {
            if (record.value() != null) {
                each.accept(serde.decode(record.value()));
            }
        });
    }

    private static OptionalInt samplesPerInput(Pipeline pipeline) {
        int original = pipeline.augment().keepOriginal() ? 1 : 0;
        return pipeline.balance().isPresent()
                ? OptionalInt.empty()
                : OptionalInt.of(original + pipeline.augment().copiesWithoutBalance());
    }

    /** Whether every input is accounted for, the sinks hold nothing else, and something is published. */
    public boolean accounted() {
        return stats.discrepancies().none() && topics.foreign().isEmpty() && stats.published() > 0;
    }

    /** The report, with at most {@code rows} classes and ids, and where everything is. */
    public List<String> report(int rows) {
        List<String> lines = new ArrayList<>(new StatsReport(stats, TargetMix.of(pipeline), rows).lines());
        lines.addAll(remarks(rows));
        lines.add("topics    " + String.join(", ", sinks().values()));
        lines.replaceAll(Printable::line);
        return lines;
    }

    /** Of the report what does not fit or does not add up, with at most {@code rows} ids in a sentence. */
    public List<String> remarks(int rows) {
        List<String> lines = new ArrayList<>();
        pipeline.balance()
                .ifPresent(balance -> lines.addAll(
                        new BalanceNotes(balance.rules(), balance.by().each() ? List.of() : ledgers)
                                .lines(stats.input(balance.by().each()))));
        lines.addAll(notes);
        lines.addAll(new DiscrepancyReport(pipeline, stats, topics, rows).lines());
        return lines;
    }

    /** The report as a record. */
    public ResultsSummary summary(int rows) {
        return new ResultsSummary(
                pipeline.qualifiedName(),
                accounted(),
                stats,
                MixDistance.of(stats, TargetMix.of(pipeline)),
                topics.foreign(),
                remarks(rows),
                sinks());
    }

    private Map<String, String> sinks() {
        Sinks sinks = pipeline.sink();
        Map<String, String> names = new LinkedHashMap<>();
        names.put("train", sinks.train());
        names.put("validation", sinks.validation());
        names.put("test", sinks.test());
        names.put("rejected", sinks.rejected());
        sinks.retractions().ifPresent(topic -> names.put("retractions", topic));
        return names;
    }

    /** The sample of a source record; empty when it cannot be read. */
    static Optional<Sample> read(SampleDecoder decoder, ConsumerRecord<byte[], byte[]> record) {
        return content(decoder, record).flatMap(SourceContent::broughtSample);
    }

    private static Optional<SourceContent> content(SampleDecoder decoder, ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(SourceRecord.of(record).content(decoder));
        } catch (DataFault fault) {
            return Optional.empty();
        }
    }

    /** What a sample counts for: what the balance counts it for, else its label, else its objects. */
    static SortedMap<String, Integer> classes(Pipeline pipeline, Sample sample) {
        ClassKey key = pipeline.balance()
                .map(Balance::classKey)
                .orElseGet(() -> sample.label().mainClass().isPresent()
                        ? new ClassKey.ByLabel()
                        : new ClassKey.ByRarestInstance());
        try {
            return key.classes(sample);
        } catch (DataFault noClass) {
            return new TreeMap<>(Map.of(NO_CLASS, 1));
        }
    }
}
