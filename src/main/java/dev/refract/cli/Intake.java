package dev.refract.cli;

import dev.refract.feed.Ingest;
import dev.refract.feed.IngestReport;
import dev.refract.feed.Outcome;
import dev.refract.feed.Progress;
import dev.refract.feed.Reader;
import dev.refract.kafka.Topics;
import dev.refract.serde.SampleSerde;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Sends a data set to a topic of a session, with a meter, and tells what was skipped. */
record Intake(Session session, Terminal terminal) {
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
    int createTopic(String topic, int partitions, short replication) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", session.bootstrapServers()))) {
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
            throw new CommandFailed("interrupted while asking the cluster for topic " + topic, e);
        } catch (ExecutionException e) {
            throw new CommandFailed(
                    "the cluster was asked for topic " + topic + " and answered: "
                            + e.getCause().getMessage(),
                    e);
        }
    }

    /** Sends all of {@code reader} to {@code topic}, which must exist. */
    IngestReport send(Reader reader, String topic) {
        SampleSerde serde = new SampleSerde(session.registry());
        Ingest ingest = new Ingest(
                Map.of("bootstrap.servers", session.bootstrapServers()), topic, sample -> serde.encode(topic, sample));
        IngestReport report;
        try (Meter meter = terminal.meter("ingest", "samples", reader.total())) {
            report = ingest.send(reader, new Watch(meter));
        }
        tell(report);
        return report;
    }

    private void tell(IngestReport report) {
        for (Outcome.Skipped skip :
                report.skipped().subList(0, Math.min(TOLD, report.skipped().size()))) {
            terminal.say("skipped " + skip.place() + ": " + skip.reason().code() + ": " + skip.message());
        }
        if (report.skippedCount() > 0) {
            terminal.say("skipped " + report.skippedCount() + " of " + report.read() + ": " + report.skips());
        }
    }

    private record Watch(Meter meter) implements Progress {
        @Override
        public void advanced(long done) {
            meter.at(done);
        }
    }
}
