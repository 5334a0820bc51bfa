package dev.refract.cli.session;

import dev.refract.cli.errors.CommandException;
import dev.refract.cli.terminal.ProgressMeter;
import dev.refract.cli.terminal.Terminal;
import dev.refract.feed.DatasetIngest;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.IngestProgress;
import dev.refract.feed.IngestReport;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.kafka.Topics;
import dev.refract.serde.SampleSerde;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Sends a data set to a topic of a session, with a meter, and tells what was skipped. */
public record DatasetSender(Session session, Terminal terminal) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** Skipped files told one by one; the rest is counted. */
    private static final int TOLD = 10;

    /**
     * Creates the topic if it is not there. Samples may be dated years ago, so it must not delete by age.
     *
     * @param partitions that a new topic gets
     * @param replication of a new topic; −1 for the cluster's default
     * @return how many partitions it has
     */
    public int createTopic(String topic, int partitions, short replication) {
        try (Admin admin = session.connection().admin()) {
            if (!admin.listTopics().names().get().contains(topic)) {
                NewTopic wanted = new NewTopic(topic, partitions, session.isEmbedded() ? 1 : replication);
                new Topics(admin, PATIENCE).ensure(List.of(wanted.configs(Map.of("retention.ms", "-1"))));
            }
            return admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted while describing topic " + topic, e);
        } catch (ExecutionException e) {
            throw new CommandException(
                    "cannot describe or create topic " + topic + ": "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    /** Sends all of {@code reader} to {@code topic}, which must exist. */
    public IngestReport send(DatasetReader reader, String topic) {
        SampleSerde serde = new SampleSerde(session.registry());
        DatasetIngest ingest = new DatasetIngest(session.connection(), topic, sample -> serde.encode(topic, sample));
        Path all = session.data().resolve("skipped-" + topic + ".tsv");
        IngestReport report;
        try (ProgressMeter meter = terminal.startMeter("ingest", "samples", reader.total());
                SkippedFile skipped = new SkippedFile(all)) {
            report = ingest.send(reader, new MeterProgress(meter, skipped));
        }
        reportSkips(report, all);
        return report;
    }

    private void reportSkips(IngestReport report, Path all) {
        for (ReadResult.Skipped skip :
                report.skipped().subList(0, Math.min(TOLD, report.skipped().size()))) {
            terminal.warn("skipped " + skip.location() + ": " + skip.reason().code() + ": " + skip.message());
        }
        if (report.skippedCount() > 0) {
            String reasons = report.skips().entrySet().stream()
                    .map(count -> count.getValue() + " " + count.getKey().code())
                    .collect(Collectors.joining(", "));
            terminal.warn("skipped " + report.skippedCount() + " of " + report.read() + ": " + reasons
                    + (report.skippedCount() > TOLD ? "; all are in " + all : ""));
        }
    }

    private record MeterProgress(ProgressMeter meter, SkippedFile file) implements IngestProgress {
        @Override
        public void skipped(ReadResult.Skipped skip) {
            file.add(skip);
        }

        @Override
        public void advanced(long done) {
            meter.update(done);
        }
    }
}
