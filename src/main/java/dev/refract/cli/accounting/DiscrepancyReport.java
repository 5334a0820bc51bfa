package dev.refract.cli.accounting;

import dev.refract.sample.Split;
import dev.refract.spec.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Where inputs and outputs do not agree, in sentences: what is missing, what is there twice, and what holds it. No line at all
 * where they agree.
 *
 * @param rows most ids in a line
 */
public record DiscrepancyReport(Pipeline pipeline, PipelineStats stats, TopicFindings topics, int rows) {

    /** One sentence for each thing that does not add up; none where everything does. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        missing(lines);
        twice(lines);
        topics.foreign()
                .forEach((topic, writers) ->
                        lines.add("foreign   topic " + topic + " holds " + records(writers) + ", not counted here"));
        topics.adopted()
                .forEach((topic, writers) ->
                        lines.add("adopted   topic " + topic + " holds " + records(writers) + ", not counted here"));
        deleted(lines);
        partitioner(lines);
        if (stats.published() == 0) {
            lines.add("nothing   is published");
        }
        return lines;
    }

    private void missing(List<String> lines) {
        Discrepancies found = stats.discrepancies();
        if (!found.unreadable().isEmpty()) {
            lines.add("missing   " + inputs(found.unreadable().count())
                    + " are neither published nor dead letters: "
                    + found.unreadable().first(rows));
        }
        each(
                found.unpublished(),
                (split, ids) -> lines.add("missing   " + inputs(ids.count()) + " of " + name(split)
                        + ": nothing of them is in topic " + topic(split) + ": " + ids.first(rows)));
        if (found.undecided() > 0) {
            lines.add("missing   " + inputs(found.undecided()) + " of train are unknown to the balance");
        }
        if (found.lost() > 0) {
            lines.add("missing   " + number(found.lost()) + " samples that were published to topic "
                    + topic(Split.TRAIN) + " are not in it");
        }
    }

    private void twice(List<String> lines) {
        Discrepancies found = stats.discrepancies();
        each(
                found.surplus(),
                (split, ids) -> lines.add("twice     " + number(ids.count())
                        + " samples are in topic " + topic(split)
                        + " more often than they came in, or belong to another split: "
                        + ids.first(rows)));
        if (!found.crossed().isEmpty()) {
            lines.add("twice     " + number(found.crossed().count())
                    + " ids came through more than one partition of topic "
                    + pipeline.source().topic()
                    + ", and each partition published them: "
                    + found.crossed().first(rows));
        }
    }

    private void deleted(List<String> lines) {
        if (!topics.deletedOfSource().isEmpty()) {
            lines.add("deleted   offsets " + String.join(", ", topics.deletedOfSource())
                    + " are no longer in the source"
                    + (stats.discrepancies().sourceless() == 0
                            ? "; nothing published came from there"
                            : "; " + number(stats.discrepancies().sourceless())
                                    + " published originals came from there"));
        }
        if (!topics.deletedOfSinks().isEmpty()) {
            lines.add(
                    "deleted   offsets " + String.join(", ", topics.deletedOfSinks()) + " are no longer in the sinks");
        }
    }

    private void partitioner(List<String> lines) {
        if (topics.misplaced() > 0) {
            lines.add("keys      " + number(topics.misplaced()) + " of " + number(topics.keys()) + " records in topic "
                    + pipeline.source().topic()
                    + " are not in the partition that Kafka's Java client chooses for their key; set partitioner="
                    + "murmur2_random in producers on librdkafka, so that an id always comes through one partition");
        }
    }

    private interface Line {
        void add(Split split, IdList ids);
    }

    private static void each(Map<Split, IdList> lists, Line line) {
        lists.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> line.add(entry.getKey(), entry.getValue()));
    }

    private String topic(Split split) {
        return switch (split) {
            case TRAIN -> pipeline.sink().train();
            case VALIDATION -> pipeline.sink().validation();
            case TEST -> pipeline.sink().test();
            case UNASSIGNED -> throw new IllegalArgumentException("a sample without a split has no sink");
        };
    }

    private static String name(Split split) {
        return split.name().toLowerCase(Locale.ROOT);
    }

    private static String records(SortedMap<String, Long> writers) {
        return writers.entrySet().stream()
                .map(writer -> (writer.getValue() == 1 ? "1 record" : number(writer.getValue()) + " records") + " of "
                        + writer.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String inputs(long count) {
        return count == 1 ? "1 input" : number(count) + " inputs";
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
