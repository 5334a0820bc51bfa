package dev.refract.cli.reports;

import dev.refract.cli.terminal.Printable;
import dev.refract.cli.terminal.Report;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a pipeline refused.
 *
 * @param letters in the order of the topic
 * @param resent how many were sent to the source again; absent where that was not asked for
 */
public record DeadLettersReport(List<Refusal> letters, OptionalInt resent) implements Report {
    public DeadLettersReport {
        letters = List.copyOf(letters);
    }

    /**
     * One refused record or copy.
     *
     * @param reason a code
     * @param topic of the source, with partition and offset of the record
     * @param node the stage that refused it
     * @param sampleId of the sample, if it could be read
     * @param message what was found
     * @param foundAt where an ingest found it, if one did
     */
    public record Refusal(
            Reason reason,
            String topic,
            int partition,
            long offset,
            String node,
            Optional<String> sampleId,
            String message,
            Optional<String> foundAt) {

        /** The facts of {@code letter}. */
        public static Refusal of(DeadLetter letter, Optional<String> foundAt) {
            return new Refusal(
                    letter.reason(),
                    letter.from().topic(),
                    letter.from().partition(),
                    letter.from().offset(),
                    letter.node(),
                    letter.sampleId(),
                    letter.message(),
                    foundAt);
        }

        private String line() {
            return Printable.line(reason.code() + "  " + topic + "-" + partition + "@" + offset + "  " + node
                    + sampleId.map(id -> "  " + id).orElse("") + "  " + message
                    + foundAt.map(place -> "  (" + place + ")").orElse(""));
        }
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        letters.forEach(letter -> lines.add(letter.line()));
        if (letters.isEmpty()) {
            lines.add("no dead letters");
        }
        resent.ifPresent(count -> lines.add(count + " sent again"));
        return lines;
    }
}
