package dev.refract.cli.reports;

import dev.refract.cli.errors.CommandException;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.Screen;
import dev.refract.copies.Plan;
import dev.refract.kafka.TopicTail;
import dev.refract.serde.DeadLetterSerde;
import dev.refract.serde.SampleSerde;
import dev.refract.serde.source.SampleDecoder;
import dev.refract.spec.Balance;
import dev.refract.spec.Pipeline;
import dev.refract.topology.store.LedgerRows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Follows the topics of a pipeline and draws how it stands, until somebody stops it. */
public final class LiveMonitor {
    private static final int STEPS = 4;

    private final Session session;
    private final Pipeline pipeline;
    private final SampleDecoder source;
    private final SampleSerde samples;
    private final DeadLetterSerde letters;
    private final LiveCounter counts;
    private final Optional<LedgerRows> ledgers;
    private final TopicTail tail;

    public LiveMonitor(Session session, Plan plan) {
        this.session = session;
        this.pipeline = plan.pipeline();
        this.source = session.decoder(pipeline.source());
        this.samples = new SampleSerde(session.registry());
        this.letters = new DeadLetterSerde(session.registry());
        this.counts = new LiveCounter(
                plan.splitter(),
                pipeline.augment().keepOriginal(),
                sample -> PipelineResults.classes(pipeline, sample),
                TargetMix.of(pipeline));
        this.ledgers = pipeline.balance().map(Balance::ledgerRules).map(LedgerRows::new);
        List<String> topics = new ArrayList<>(List.of(
                pipeline.source().topic(),
                pipeline.sink().train(),
                pipeline.sink().rejected()));
        ledgers.ifPresent(rows -> topics.add(LedgerRows.topic(pipeline)));
        this.tail = new TopicTail(session.connection(), topics);
    }

    /** Ends {@link #draw}, from any thread. */
    public void stop() {
        tail.stop();
    }

    /**
     * Draws a picture every {@code interval}.
     *
     * @param rounds pictures of everything that is there, after which it ends; 0 for no end
     * @throws CommandException when the cluster is gone
     */
    public void draw(Screen screen, LiveReport report, Duration interval, int rounds) {
        try (tail) {
            int drawn = 0;
            while (!tail.stopped()) {
                boolean complete = tail.catchUp(interval, this::take);
                if (tail.stopped()) {
                    return;
                }
                screen.draw(report.lines(counts.snapshot(), standing()));
                drawn += complete ? 1 : 0;
                if (rounds > 0 && drawn == rounds) {
                    return;
                }
                if (complete) {
                    rest(interval);
                }
            }
        }
    }

    /** Takes what comes meanwhile, and notices when there is nobody left for it to come from. */
    private void rest(Duration interval) {
        Duration step = interval.dividedBy(STEPS);
        for (int i = 0; i < STEPS && !tail.stopped(); i++) {
            if (!session.answers()) {
                throw new CommandException("the cluster at " + session.connection() + " has stopped");
            }
            tail.follow(step, this::take);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        String topic = record.topic();
        if (record.value() == null && !topic.endsWith("-changelog")) {
            return; // deletes or retracts a sample
        }
        if (topic.equals(pipeline.source().topic())) {
            PipelineResults.read(source, record).ifPresent(counts::input);
        } else if (topic.equals(pipeline.sink().train())) {
            counts.output(samples.decode(record.value()));
        } else if (topic.equals(pipeline.sink().rejected())) {
            counts.letter(letters.decode(record.value()));
        } else {
            ledgers.ifPresent(rows -> rows.take(record));
        }
    }

    private LiveReport.ClusterState standing() {
        Map<Integer, Long> ends = tail.ends(pipeline.source().topic());
        Map<Integer, Long> committed =
                session.committed(pipeline.applicationId(), pipeline.source().topic());
        long inputs = ends.values().stream().mapToLong(Long::longValue).sum();
        long waiting = ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - committed.getOrDefault(end.getKey(), 0L)))
                .sum();
        return new LiveReport.ClusterState(
                inputs,
                waiting,
                ledgers.map(LedgerRows::ledgers).orElse(List.of()),
                ledgers.map(LedgerRows::kept).orElse(0L));
    }
}
