package dev.refract.cli.session;

import dev.refract.feed.TopicRetention;
import dev.refract.kafka.AdminCall;
import dev.refract.kafka.KafkaConnection;
import dev.refract.kafka.KeyPartitions;
import dev.refract.kafka.TopicEdges;
import dev.refract.kafka.TopicReader;
import dev.refract.spec.Pipeline;
import dev.refract.topology.application.SourceProgress;
import dev.refract.topology.claim.SinkClaims;
import dev.refract.topology.claim.SplitRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;

/**
 * What is wrong with the source of a pipeline before it runs: offsets that were deleted unread, keys of another partitioner, and
 * pipelines that split the same source otherwise.
 *
 * @param lines a warning each
 * @param lostInput whether the pipeline had begun, and what it would have read next is gone
 */
record SourceWarnings(List<String> lines, boolean lostInput) {
    SourceWarnings {
        lines = List.copyOf(lines);
    }

    /** Looks at the source of {@code pipeline}; nothing is wrong with one that is missing. */
    static SourceWarnings of(Pipeline pipeline, Admin admin, KafkaConnection connection) {
        String source = pipeline.source().topic();
        if (!AdminCall.of("its topics", admin.listTopics().names()).contains(source)) {
            return new SourceWarnings(List.of(), false);
        }
        List<String> lines = new ArrayList<>();
        SourceProgress progress = new SourceProgress(admin, connection, pipeline);
        List<String> gone = progress.deletedUnread();
        if (!gone.isEmpty()) {
            lines.add("warning   offsets " + String.join(", ", gone) + " were deleted before "
                    + pipeline.qualifiedName() + " read them");
        }
        Instant oldest = TopicRetention.oldestRetained(admin, source, Instant.now());
        if (oldest.isAfter(Instant.MIN)) {
            lines.add("warning   topic " + source + " deletes samples whose event time is before " + oldest
                    + ", read or not; retention.ms=-1 keeps them");
        }
        if (hasForeignPartitioner(source, connection)) {
            lines.add("warning   some keys of topic " + source
                    + " are not in the partition that Kafka's Java client chooses;"
                    + " an id that comes through two partitions goes out twice");
        }
        SplitRule own = SplitRule.of(pipeline);
        new SinkClaims(admin, connection)
                .otherSplits(pipeline)
                .forEach(claim -> lines.add("warning   " + claim.owner() + " splits " + claim.source() + " otherwise ("
                        + String.join("; ", claim.split().changesTo(own))
                        + "): never train on the output of one and test on that of the other"));
        return new SourceWarnings(lines, progress.begun() && !gone.isEmpty());
    }

    /** Looks at the first and the last record of each partition only. */
    private static boolean hasForeignPartitioner(String source, KafkaConnection connection) {
        int partitions = TopicReader.beginnings(connection, source).size();
        AtomicBoolean foreign = new AtomicBoolean();
        TopicEdges.forEach(connection, source, record -> {
            if (record.key() != null && KeyPartitions.of(record.key(), partitions) != record.partition()) {
                foreign.set(true);
            }
        });
        return foreign.get();
    }
}
