package dev.refract.cli.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.balance.ledger.Ledger;
import dev.refract.balance.rules.BalanceRules;
import dev.refract.balance.rules.ClassKey;
import dev.refract.balance.rules.Target;
import dev.refract.cli.terminal.Screen;
import dev.refract.sample.Coordinates;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Sample;
import dev.refract.split.Grouping;
import dev.refract.split.Splitter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Balanced, as the user watches it: what the topics tell becomes the table, record by record. */
class LiveReportTest {
    private static final LiveReport REPORT = new LiveReport(TargetMix.UNIFORM, 10);

    private final LiveCounter counts = new LiveCounter(
            new Splitter("p", new Grouping.ByGroup(), 1, 0, 0),
            true,
            new ClassKey.ByLabel()::classes,
            TargetMix.UNIFORM);

    @Test
    void drawsWhatTheTopicsTold() {
        for (int i = 0; i < 3; i++) {
            counts.input(sample("cat" + i, "cat"));
        }
        counts.input(sample("dog", "dog"));
        counts.output(sample("cat0", "cat"));
        counts.snapshot();
        counts.output(sample("dog", "dog"));
        counts.output(copy("dog", 1, 7));
        counts.letter(letter());
        Ledger ledger = new Ledger(BalanceRules.of(new Target.Uniform()));

        List<String> lines = REPORT.lines(counts.snapshot(), new LiveReport.ClusterState(5, 1, List.of(ledger), 3));

        assertThat(lines)
                .containsExactly(
                        "class  train in    share   target  train out    share  mean  max  credit",
                        "cat           3   75.0 %   50.0 %          1   33.3 %  0.33    1       –",
                        "dog           1   25.0 %   50.0 %          2   66.7 %  2.00    2       –",
                        "all           4  100.0 %  100.0 %          3  100.0 %  0.75    2",
                        "",
                        "inputs    5, 1 of them waiting",
                        "mix       distance to uniform 0.250 in; 0.167 out of the last 2,000, 0.167 of all",
                        "over time 0.500 0.167",
                        "balance   1 task, round 7, at most 0 records old; 3 records in the reservoirs",
                        "rejected  gate-refused 1");
    }

    @Test
    void sumsTheCreditOfAllTasks() {
        Ledger ledger = new Ledger(BalanceRules.of(new Target.Uniform()));
        for (int i = 0; i < 100; i++) {
            ledger.commit(ledger.decide(i % 2 == 0 ? "cat" : "dog", .5));
        }
        counts.input(sample("cat", "cat"));
        double credit = 2
                * ledger.classes().stream()
                        .filter(state -> state.label().equals("cat"))
                        .findFirst()
                        .orElseThrow()
                        .credit();

        List<String> lines =
                REPORT.lines(counts.snapshot(), new LiveReport.ClusterState(1, 0, List.of(ledger, ledger), 0));

        assertThat(lines.get(1)).endsWith("  " + String.format(Locale.ROOT, "%.1f", credit));
        assertThat(lines).contains("balance   2 tasks, each on its own");
    }

    @Test
    void theWindowIsTheLastTwoThousand() {
        for (String label : List.of("cat", "dog")) {
            counts.input(sample(label, label));
            for (int i = 0; i < 2_000; i++) {
                counts.output(sample(label + i, label));
            }
        }

        LiveStats live = counts.snapshot();

        assertThat(live.outputDistance()).isZero();
        assertThat(live.windowDistance()).isEqualTo(.5);
    }

    @Test
    void anEmptyPipelineHasATable() {
        List<String> lines = REPORT.lines(counts.snapshot(), new LiveReport.ClusterState(0, 0, List.of(), 0));

        assertThat(lines.get(1)).isEqualTo("all           0  100.0 %  100.0 %          0  100.0 %     –    0");
        assertThat(lines).contains("rejected  nothing");
    }

    @Test
    void aTerminalIsDrawnOverAndAFileIsNot() {
        StringWriter terminal = new StringWriter();
        StringWriter file = new StringWriter();

        new Screen(new PrintWriter(terminal), true).draw(List.of("a"));
        new Screen(new PrintWriter(file), false).draw(List.of("a"));

        assertThat(terminal.toString()).isEqualToNormalizingNewlines("\u001b[H\u001b[2Ja\n");
        assertThat(file.toString()).isEqualToNormalizingNewlines("a\n\n");
    }

    private static Sample sample(String id, String category) {
        return Sample.original(id, 0, new Payload.Text(id), Label.of(category));
    }

    private static Sample copy(String origin, int number, long round) {
        Lineage lineage = new Lineage("p", 1, "d", List.of(origin), List.of(), round);
        return sample(origin, origin)
                .copy(origin + "~" + number, number, new Payload.Text("x"), Label.of(origin), lineage);
    }

    private static DeadLetter letter() {
        return new DeadLetter(
                Reason.GATE_REFUSED,
                "",
                "gate",
                "p",
                1,
                "d",
                new Coordinates("in", 0, 0, 0),
                Optional.empty(),
                OptionalInt.of(2),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
