package dev.refract.cli.commands;

import dev.refract.cli.errors.UsageException;
import dev.refract.cli.options.ClusterOptions;
import dev.refract.cli.options.OutputOptions;
import dev.refract.cli.options.PipelineArgument;
import dev.refract.cli.reports.DeadLettersReport;
import dev.refract.cli.session.DeadLetterResender;
import dev.refract.cli.session.Session;
import dev.refract.cli.terminal.ShutdownSequence;
import dev.refract.copies.Plan;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what a pipeline refused, and sends it again. */
@Command(
        name = "dead-letters",
        description = {
            "List the records that a pipeline refused, with reason and location. With --resend: send the original records",
            "to the source topic again, after the cause is removed. Records that are already published are not repeated."
        },
        footer = {
            "",
            "Example:",
            "  refract dead-letters cells.yaml --reason unreadable-media",
            "  refract dead-letters cells.yaml --reason unknown-schema --resend"
        })
public final class DeadLettersCommand implements Runnable {
    @Mixin
    private PipelineArgument pipeline;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private OutputOptions output;

    @Option(names = "--reason", paramLabel = "<code>", description = "Only these.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--resend", description = "Send the original records to the source topic again.")
    private boolean resend;

    @Override
    public void run() {
        Plan plan = pipeline.plan();
        Predicate<DeadLetter> wanted = reason.map(DeadLettersCommand::ofReason).orElse(letter -> true);
        try (ShutdownSequence end = new ShutdownSequence(output.terminal())) {
            Session session = end.register(Session.open(cluster));
            List<DeadLetter> letters = new ArrayList<>();
            List<DeadLettersReport.Refusal> refusals = new ArrayList<>();
            session.deadLetters(plan.pipeline().sink().rejected(), (letter, foundAt) -> {
                if (wanted.test(letter)) {
                    letters.add(letter);
                    refusals.add(DeadLettersReport.Refusal.of(letter, foundAt));
                }
            });
            output.print(new DeadLettersReport(
                    refusals, resend ? OptionalInt.of(DeadLetterResender.of(session, letters)) : OptionalInt.empty()));
        }
    }

    private static Predicate<DeadLetter> ofReason(String code) {
        for (Reason each : Reason.values()) {
            if (each.code().equals(code)) {
                return letter -> letter.reason() == each;
            }
        }
        throw new UsageException("no reason " + code + "; there are "
                + String.join(
                        ", ",
                        List.of(Reason.values()).stream().map(Reason::code).toList()));
    }
}
