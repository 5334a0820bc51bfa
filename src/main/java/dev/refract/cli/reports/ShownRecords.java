package dev.refract.cli.reports;

import dev.refract.cli.terminal.Printable;
import dev.refract.cli.terminal.Report;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Samples as they stand in topics.
 *
 * @param asked a topic or an id
 * @param records in the order of topics and offsets
 * @param more how many more there are
 */
public record ShownRecords(String asked, List<ShownRecord> records, long more) implements Report {
    private static final int LONGEST = 200;

    public ShownRecords {
        records = List.copyOf(records);
    }

    /**
     * One sample and where it is.
     *
     * @param payload in a few words; media by their size
     * @param objects marked in it
     * @param lineage how a copy was made; absent for an original
     */
    public record ShownRecord(
            String topic,
            int partition,
            long offset,
            String id,
            Split split,
            int copy,
            String originId,
            String groupId,
            long eventTime,
            String payload,
            Map<String, Double> classes,
            Map<String, Double> multilabel,
            OptionalDouble value,
            int objects,
            Optional<Lineage> lineage) {

        /** The sample in a record. */
        public static ShownRecord of(ConsumerRecord<byte[], byte[]> record, Sample sample) {
            Label label = sample.label();
            return new ShownRecord(
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    sample.id(),
                    sample.split(),
                    sample.copy(),
                    sample.originId(),
                    sample.groupId(),
                    sample.eventTime(),
                    words(sample.payload()),
                    label.classes(),
                    label.multilabel(),
                    label.value(),
                    label.instances().size(),
                    sample.lineage());
        }

        private static String words(Payload payload) {
            String words = payload instanceof Payload.Image image
                    ? image.mediaType() + ", " + image.encoded()
                    : payload instanceof Payload.Text text ? text.text() : payload.toString();
            return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
        }

        private List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(Printable.line(topic + "-" + partition + "@" + offset + "  " + id));
            lines.add(Printable.line("  payload   " + payload));
            lines.add(Printable.line("  label     " + label()));
            lines.add(Printable.line("  group     " + groupId));
            lineage.ifPresent(made -> {
                lines.add(Printable.line("  lineage   copy " + copy + " by " + made.pipeline() + "@" + made.version()
                        + " " + made.digest()));
                lines.add(Printable.line("  parents   " + String.join(", ", made.parents())));
                made.steps()
                        .forEach(step ->
                                lines.add(Printable.line("  step      " + step.operation() + " " + step.parameters())));
            });
            return lines;
        }

        private String label() {
            List<String> parts = new ArrayList<>();
            classes.forEach((name, share) -> parts.add(share == 1 ? name : name + " " + share));
            multilabel.forEach((name, share) -> parts.add(name + " " + share));
            value.ifPresent(number -> parts.add(Double.toString(number)));
            if (objects > 0) {
                parts.add(objects + " objects");
            }
            return parts.isEmpty() ? "none" : parts.stream().collect(Collectors.joining(", "));
        }
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        records.forEach(record -> lines.addAll(record.lines()));
        if (records.isEmpty()) {
            lines.add("nothing is called " + Printable.line(asked));
        }
        if (more > 0) {
            lines.add("and " + more + " more; --limit shows them");
        }
        return lines;
    }
}
