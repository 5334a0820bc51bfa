package dev.refract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Balanced, as the user sees it before anything runs: what a balance would do. */
class SimulateCommandTest {
    @TempDir
    private Path folder;

    private Path labels;

    @BeforeEach
    void writeLabels() throws IOException {
        StringBuilder rows = new StringBuilder("intent,camera\n");
        for (int i = 0; i < 400; i++) {
            rows.append(i % 20 == 0 ? "rare," : i % 4 == 0 ? "some," : "most,").append(i % 3 == 0 ? "x\n" : "y\n");
        }
        labels = Files.writeString(folder.resolve("labels.csv"), rows);
    }

    @Test
    void printsTheClassesAndTheDistances() {
        CommandRig.Ended ended = CommandRig.run("simulate", labels, "--by", "intent");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).isEqualToNormalizingNewlines("""
                labels.csv; 400 records

                class   in    share   target  out    share  mean  max  rare kept
                most   300   75.0 %   33.3 %  132   35.3 %  0.44    2      1.000
                some    80   20.0 %   33.3 %  130   34.8 %  1.63   13      1.000
                rare    20    5.0 %   33.3 %  112   29.9 %  5.60   15      1.000
                all    400  100.0 %  100.0 %  374  100.0 %  0.94   15      1.000

                setting  window   last    all  imbalance  recovery  rare kept  volume asked  capped to   made  max
                as set    0.091  0.034  0.034       1.18         –      1.000         1.000      1.000  0.935   15
                distance to the target (total variation): of what came in 0.417; of the last 2,000 samples in the mean (window) and
                at the end (last), of all samples (all); volumes are samples out per record in; max is the most samples of one record
                """);
    }

    @Test
    void namesWhatTheTargetAndTheClassesDoNotAgreeOn() throws IOException {
        CommandRig.Ended ended = CommandRig.run(
                "simulate", labels, "--by", "intent", "--target", "{most: 0.5, Some: 0.5}", "--set", "classes=[rare]");

        assertThat(ended.out().lines())
                .contains(
                        "warning   class some came 80 times and is dropped: the target does not name it; it names Some,"
                                + " which never came: did you mean some?",
                        "warning   the target cannot be reached: 50.0 % of it is for classes that never came, so the"
                                + " distance stays at 0.500 or more")
                .anyMatch(line -> line.startsWith("as set    0.500  0.500  0.500"));
    }

    @Test
    void namesTheClassesThatColdStartHoldsBack() throws IOException {
        Path few = Files.writeString(folder.resolve("few.csv"), "label\na\na\na\na\na\na\nb\nb\n");

        assertThat(CommandRig.run("simulate", few).out())
                .endsWith(
                        "held back b: 2 seen, established after 5 (balance.cold_start; balance.classes declares it)\n");
    }

    @Test
    void validateComparesTheBalanceWithADataSet() throws IOException {
        Path pipeline = Files.writeString(folder.resolve("mail.yaml"), """
                pipeline: mail
                source: {topic: mail.in}
                split: {train: 1, validation: 0, test: 0}
                balance: {target: {most: 0.5, Some: 0.5}}
                augment: {steps: [word_swap]}
                gate: [differs_from_origin]
                sink: {train: mail.train, validation: mail.validation, test: mail.test, rejected: mail.rejected}
                """);

        CommandRig.Ended ended =
                CommandRig.run("validate", pipeline, "--input", labels, "--label", "intent", "--text", "camera");

        assertThat(ended.code()).isZero();
        assertThat(ended.out().lines())
                .anyMatch(line -> line.startsWith("warning: class some came ") && line.endsWith("did you mean some?"))
                .anyMatch(line -> line.startsWith("warning: class rare came "));
    }

    @Test
    void triesSeveralCapsSideBySideAndDrawsThem() throws IOException {
        Path first = folder.resolve("first.png");
        Path second = folder.resolve("second.png");

        CommandRig.Ended ended = CommandRig.run("simulate", "s1", "--max-mean-copies", "5,20", "--plot", first);
        CommandRig.Ended again = CommandRig.run("simulate", "S1", "--max-mean-copies", "5,20", "--plot", second);

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out())
                .startsWith("S1: 99 : 1; seed 1; 100,000 records\n\nmax_mean_copies 5\n")
                .containsPattern("mean window distance +0.035 +≤ 0.030 +MISSED\n")
                .containsPattern("mean window distance +0.015 +≤ 0.030 +met\n")
                .containsPattern("\nmax_mean_copies 5 +0.0\\d\\d .*\nmax_mean_copies 20 +0.0\\d\\d ");
        assertThat(again.out().lines().filter(line -> !line.startsWith("plot")))
                .containsExactlyElementsOf(ended.out()
                        .lines()
                        .filter(line -> !line.startsWith("plot"))
                        .toList());
        assertThat(ImageIO.read(first.toFile()).getWidth()).isEqualTo(1200);
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }

    @Test
    void takesTheRulesFromAPipelineAndChangesThem() throws IOException {
        Path pipeline = Files.writeString(folder.resolve("small.yaml"), """
                pipeline: small
                source: {topic: small.in}
                split: {train: 0.5, validation: 0.5, test: 0}
                balance: {by: attribute.camera, target: {x: 0.9, y: 0.1}, volume: 2}
                sink: {train: small.train, validation: small.validation, test: small.test, rejected: small.rejected}
                """);
        CommandRig.Ended own = CommandRig.run(
                "simulate", labels, "--attributes", "camera", "--ungrouped", "alone", "--pipeline", pipeline);
        CommandRig.Ended changed = CommandRig.run(
                "simulate",
                labels,
                "--attributes",
                "camera",
                "--ungrouped",
                "alone",
                "--pipeline",
                pipeline,
                "--target",
                "as_is",
                "--set",
                "volume=0.5");

        assertThat(own.code()).as(own.err()).isZero();
        assertThat(own.out()).contains("not for training").containsPattern("\nx +\\d+ +\\S+ % +90.0 % ");
        assertThat(changed.out())
                .containsPattern("\nx +\\d+ +\\S+ % +29\\.7 % ")
                .contains("0.500");
    }

    @Test
    void mistakesAreOneLine() {
        assertThat(CommandRig.run("simulate", "S2", "--target", "unifrom").err())
                .isEqualToNormalizingNewlines("""
                        refract: balance.target: unifrom is not a target; did you mean uniform?
                          see refract simulate --help
                        """);
        assertThat(CommandRig.run("simulate", labels).err())
                .isEqualTo("refract: labels.csv has no column label; it has intent (0), camera (1), or last\n");
        assertThat(CommandRig.run("simulate", labels, "--by", "intend").err())
                .isEqualTo("refract: labels.csv has no column intend; it has intent (0), camera (1), or last\n");
        assertThat(CommandRig.run("simulate", "S9").err()).isEqualTo("refract: no file or folder S9\n");
    }
}
