package dev.refract.cli.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.balance.rules.ClassKey;
import dev.refract.cli.accounting.Discrepancies;
import dev.refract.cli.accounting.LedgerTotals;
import dev.refract.cli.accounting.OwedTotals;
import dev.refract.cli.accounting.PipelineStats;
import dev.refract.cli.accounting.Reconciliation;
import dev.refract.sample.Box;
import dev.refract.sample.Coordinates;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.RetractedSamples;
import dev.refract.sample.Retraction;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.spec.Revisions;
import dev.refract.spec.Source;
import dev.refract.spec.Tombstones;
import dev.refract.split.Grouping;
import dev.refract.split.Splitter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Exactly once, as the user sees it: every input is accounted for, and one that is lost is told. */
class StatsReportTest {
    private static final long DONE = 1000;

    private final Reconciliation audit = audit(Optional.of(new LedgerTotals(7, 8)));
    private long offset;

    @Test
    void printsClassesAccountingMixAndLetters() {
        audit.letter(letter(7, OptionalInt.empty(), Reason.UNREADABLE_MEDIA));
        audit.letter(letter(0, OptionalInt.of(3), Reason.GATE_REFUSED));
        for (int i = 0; i < 6; i++) {
            Sample common = sample("cat" + i, "cat", Split.TRAIN);
            input(common);
            if (i < 4) {
                audit.output(Split.TRAIN, common);
            }
        }
        Sample rare = sample("dog", "dog", Split.TRAIN);
        input(rare);
        audit.input(0, offset++, Optional.of(sample("broken", "cat", Split.TRAIN)));
        audit.output(Split.TRAIN, rare);
        for (int copy = 1; copy <= 3; copy++) {
            audit.output(Split.TRAIN, copy(rare, copy));
        }
        both(sample("v", "dog", Split.VALIDATION));
        both(sample("t", "cat", Split.TEST));
        input(rare);

        assertThat(new StatsReport(audit.stats(), TargetMix.UNIFORM, 10).lines())
                .containsExactly(
                        "class  train in    share  train out    share  mean  max  validation  test",
                        "cat           6   85.7 %          4   50.0 %  0.67    1           0     1",
                        "dog           1   14.3 %          4   50.0 %  4.00    4           1     0",
                        "all           7  100.0 %          8  100.0 %  1.14    4           1     1",
                        "",
                        "inputs    11 = 7 train + 1 validation + 1 test + 1 rejected + 1 repeated",
                        "training  8 = 5 originals + 3 copies; dropped 2 training inputs",
                        "mix       distance to uniform 0.357 in, 0.000 out (total variation)",
                        "rejected  gate-refused 1, unreadable-media 1");
    }

    @Test
    void tellsOfInputsThatAreNowhere() {
        input(sample("v", "dog", Split.VALIDATION));
        audit.input(0, offset++, Optional.empty());
        audit.input(0, DONE, Optional.of(sample("later", "dog", Split.TRAIN)));

        assertThat(new StatsReport(audit.stats(), TargetMix.UNIFORM, 10).lines())
                .contains("inputs    3 = 0 train + 1 validation + 0 test + 0 rejected + 1 waiting; MISSING 2");
    }

    @Test
    void missesTrainingInputsWhereNothingThinsThem() {
        Reconciliation strict = audit(Optional.empty());
        strict.input(0, 0, Optional.of(sample("t", "dog", Split.TRAIN)));

        assertThat(new StatsReport(strict.stats(), TargetMix.UNIFORM, 10).lines())
                .contains("inputs    1 = 1 train + 0 validation + 0 test + 0 rejected; MISSING 1");
    }

    /** Of three inputs the balance gave one nothing, which it counted, and one nobody decided about. */
    @Test
    void tellsAnInputThatWasThinnedFromOneThatWasLost() {
        Reconciliation thinning = audit(Optional.of(new LedgerTotals(2, 2)));
        for (int i = 0; i < 3; i++) {
            thinning.input(0, i, Optional.of(sample("t" + i, "dog", Split.TRAIN)));
        }
        thinning.output(Split.TRAIN, sample("t0", "dog", Split.TRAIN));

        assertThat(new StatsReport(thinning.stats(), TargetMix.UNIFORM, 10).lines())
                .contains(
                        "inputs    3 = 3 train + 0 validation + 0 test + 0 rejected; MISSING 1",
                        "training  1 = 1 originals + 0 copies; dropped 1 training input; MISSING 1 more");
    }

    /** While a pipeline runs, its ledgers are read before its outputs, which are then ahead. */
    @Test
    void whatHappensWhileItLooksIsNoLoss() {
        Reconciliation thinning = audit(Optional.of(new LedgerTotals(2, 1)));
        thinning.input(0, 0, Optional.of(sample("t0", "dog", Split.TRAIN)));
        thinning.output(Split.TRAIN, sample("t0", "dog", Split.TRAIN));
        thinning.output(Split.TRAIN, sample("t1", "dog", Split.TRAIN));

        assertThat(thinning.stats().discrepancies().missing()).isZero();
        assertThat(thinning.stats().discrepancies().lost()).isZero();
    }

    /** Each partition knows its own ids, so an id that comes through two goes through twice. */
    @Test
    void namesIdsThatCameThroughTwoPartitions() {
        Reconciliation crossed = fixed(2, Map.of(0, DONE, 1, DONE));
        for (int partition = 0; partition < 2; partition++) {
            crossed.input(partition, 0, Optional.of(sample("t", "dog", Split.TRAIN)));
            crossed.input(partition, 1, Optional.of(sample("v", "dog", Split.VALIDATION)));
            crossed.input(partition, 2, Optional.of(sample("v", "dog", Split.VALIDATION)));
            crossed.output(Split.TRAIN, sample("t", "dog", Split.TRAIN));
            crossed.output(Split.TRAIN, copy(sample("t", "dog", Split.TRAIN), 1));
            crossed.output(Split.VALIDATION, sample("v", "dog", Split.VALIDATION));
        }

        PipelineStats stats = crossed.stats();
        assertThat(new StatsReport(stats, TargetMix.UNIFORM, 10).lines())
                .contains("inputs    6 = 1 train + 1 validation + 0 test + 0 rejected + 2 through a second"
                        + " partition + 2 repeated");
        assertThat(stats.discrepancies().crossed().first(1)).isEqualTo("t (0 and 1) and 1 more");
        assertThat(stats.discrepancies().missing()).isZero();
        assertThat(stats.discrepancies().lost()).isZero();
        assertThat(stats.discrepancies().none()).isFalse();
    }

    /** Without a balance each input has its number of samples, those that were refused left out. */
    @Test
    void missesCopiesThatAreNeitherPublishedNorRefused() {
        Reconciliation fixed = fixed(4, Map.of(0, DONE));
        Sample dog = sample("t", "dog", Split.TRAIN);
        fixed.letter(letter(0, OptionalInt.of(3), Reason.GATE_REFUSED));
        fixed.input(0, 0, Optional.of(dog));
        fixed.output(Split.TRAIN, dog);
        fixed.output(Split.TRAIN, copy(dog, 1));
        assertThat(fixed.stats().discrepancies().lost()).isEqualTo(1);

        fixed.output(Split.TRAIN, copy(dog, 2));
        assertThat(fixed.stats().discrepancies().none()).isTrue();
    }

    @Test
    void whatStandsThereTwiceIsNotLessThanMissing() {
        input(sample("v", "dog", Split.VALIDATION));
        input(sample("w", "dog", Split.VALIDATION));
        audit.output(Split.VALIDATION, sample("v", "dog", Split.VALIDATION));
        audit.output(Split.VALIDATION, sample("v", "dog", Split.VALIDATION));
        audit.output(Split.VALIDATION, sample("gone", "dog", Split.VALIDATION));

        Discrepancies found = audit.stats().discrepancies();
        assertThat(found.missing()).isEqualTo(1);
        assertThat(found.unpublished().get(Split.VALIDATION).first(3)).isEqualTo("w");
        assertThat(found.surplus().get(Split.VALIDATION).first(3)).isEqualTo("v");
        assertThat(found.sourceless()).isEqualTo(1);
    }

    @Test
    void lettersOfOtherPipelinesAndSourcesAreNotCounted() {
        Reconciliation own = fixed(1, Map.of(0, DONE));
        own.letter(letter("q", "in"));
        own.letter(letter("p", "other"));
        own.input(0, 0, Optional.empty());

        assertThat(own.stats().reasons()).isEmpty();
        assertThat(own.stats().discrepancies().unreadable().first(1)).isEqualTo("in-0@0");
    }

    @Test
    void showsTheCommonestAndTheRarestOfManyClasses() {
        for (int category = 1; category <= 9; category++) {
            for (int i = 0; i < category; i++) {
                both(sample(category + "-" + i, "c" + category, Split.TRAIN));
            }
        }

        List<String> lines = new StatsReport(audit.stats(), TargetMix.UNIFORM, 3).lines();

        assertThat(lines.stream().map(line -> line.split("  ", 2)[0]))
                .startsWith("class", "c9", "c8", "… 6 more", "c1", "all");
    }

    @Test
    void tellsARepetitionFromOneWithOtherContent() {
        Reconciliation ignoring = audit(Optional.empty(), Revisions.IGNORE, new RetractedSamples());
        Sample first = sample("t", "cat", Split.TRAIN);
        ignoring.input(0, 0, Optional.of(first));
        ignoring.input(0, 1, Optional.of(first));
        ignoring.input(0, 2, Optional.of(Sample.original("t", 0, first.payload(), Label.of("dog"))));
        ignoring.output(Split.TRAIN, first);

        assertThat(new StatsReport(ignoring.stats(), TargetMix.UNIFORM, 10).lines())
                .contains(
                        "inputs    3 = 1 train + 0 validation + 0 test + 0 rejected + 2 repeated, 1 of them with other"
                                + " content than before");
    }

    /** Corrected from cat to dog and deleted in the end; a second sample is corrected and stays. */
    @Test
    void leavesOutWhatIsRetracted() {
        RetractedSamples retracted = new RetractedSamples();
        Reconciliation superseding = audit(Optional.empty(), Revisions.SUPERSEDE, retracted);
        for (String id : List.of("gone", "stays")) {
            Sample cat = sample(id, "cat", Split.TRAIN);
            Sample dog = Sample.original(id, 0, cat.payload(), Label.of("dog"))
                    .withSplit(Split.TRAIN)
                    .withRevision(1);
            retracted.add(retraction(cat));
            if (id.equals("gone")) {
                retracted.add(retraction(dog));
            }
            superseding.input(0, 0, Optional.of(cat));
            superseding.input(0, 1, Optional.of(dog));
            superseding.output(Split.TRAIN, cat);
            superseding.output(Split.TRAIN, dog);
            if (id.equals("gone")) {
                superseding.tombstone(0, 2, id);
            }
        }
        superseding.tombstone(0, 3, "unknown");

        assertThat(new StatsReport(superseding.stats(), TargetMix.UNIFORM, 10).lines())
                .contains(
                        "dog           1  100.0 %          1  100.0 %  1.00    1           0     0",
                        "all           1  100.0 %          1  100.0 %  1.00    1           0     0",
                        "inputs    6 = 4 train + 0 validation + 0 test + 0 rejected + 2 tombstones",
                        "training  1 = 1 originals + 0 copies",
                        "corrected 2 inputs revised, 1 deleted; 3 samples retracted and left out above");
    }

    private static Retraction retraction(Sample sample) {
        return new Retraction(
                sample.id(),
                sample.split(),
                sample.revision(),
                OptionalInt.empty(),
                List.of(sample.id()),
                Retraction.Cause.DELETED,
                "p",
                1,
                "d",
                0);
    }

    @Test
    void countsObjectsWhereThereAreAny() {
        Box box = new Box(0, 0, 1, 1);
        Sample photograph = sample("p", "cat", Split.TRAIN);
        Label label = photograph
                .label()
                .withInstances(
                        List.of(Instance.boxed("ear", box), Instance.boxed("ear", box), Instance.boxed("tail", box)));
        Sample marked = Sample.original("p", 0, photograph.payload(), label).withSplit(Split.TRAIN);
        input(marked);
        audit.output(Split.TRAIN, marked);
        audit.output(Split.TRAIN, copy(marked, 1));

        assertThat(new StatsReport(audit.stats(), TargetMix.UNIFORM, 10).lines())
                .contains(
                        "objects  train in    share  train out    share",
                        "ear             2   66.7 %          4   66.7 %",
                        "tail            1   33.3 %          2   33.3 %",
                        "all             3  100.0 %          6  100.0 %");
    }

    private static Reconciliation audit(Optional<LedgerTotals> decided) {
        return audit(decided, Revisions.REFUSE, new RetractedSamples());
    }

    private static Reconciliation audit(
            Optional<LedgerTotals> decided, Revisions revisions, RetractedSamples retracted) {
        return new Reconciliation(
                rules(decided.isPresent() ? OptionalInt.empty() : OptionalInt.of(1), revisions),
                Map.of(0, DONE),
                decided,
                OwedTotals.NONE,
                retracted);
    }

    private static Reconciliation fixed(int samplesPerInput, Map<Integer, Long> committed) {
        return new Reconciliation(
                rules(OptionalInt.of(samplesPerInput), Revisions.REFUSE),
                committed,
                Optional.empty(),
                OwedTotals.NONE,
                new RetractedSamples());
    }

    private static Reconciliation.Rules rules(OptionalInt samplesPerInput, Revisions revisions) {
        return new Reconciliation.Rules(
                "p@1",
                new Source("in", true, revisions, Tombstones.FORWARD),
                new Splitter("p", new Grouping.ByGroup(), 1, 0, 0),
                false,
                samplesPerInput,
                new ClassKey.ByLabel()::classes);
    }

    private void both(Sample sample) {
        input(sample);
        audit.output(sample.split(), sample);
    }

    private void input(Sample sample) {
        audit.input(0, offset++, Optional.of(sample));
    }

    private static Sample sample(String id, String category, Split split) {
        return Sample.original(id, 0, new Payload.Text(id), Label.of(category)).withSplit(split);
    }

    private static Sample copy(Sample origin, int number) {
        Lineage lineage = new Lineage("p", 1, "d", List.of(origin.id()), List.of(), 0);
        return origin.copy(origin.id() + "~" + number, number, origin.payload(), origin.label(), lineage);
    }

    private static DeadLetter letter(String pipeline, String topic) {
        return letter(Reason.UNREADABLE_MEDIA, pipeline, new Coordinates(topic, 0, 0, 0), OptionalInt.empty());
    }

    private static DeadLetter letter(long offset, OptionalInt copy, Reason reason) {
        return letter(reason, "p", new Coordinates("in", 0, offset, 0), copy);
    }

    private static DeadLetter letter(Reason reason, String pipeline, Coordinates from, OptionalInt copy) {
        return new DeadLetter(
                reason,
                "",
                "augment",
                pipeline,
                1,
                "d",
                from,
                Optional.empty(),
                copy,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
