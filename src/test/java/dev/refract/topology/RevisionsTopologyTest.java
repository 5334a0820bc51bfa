package dev.refract.topology;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.copies.Plan;
import dev.refract.kafka.HeaderNames;
import dev.refract.sample.DeadLetter;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Reason;
import dev.refract.sample.Retraction;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import dev.refract.serde.RetractionSerde;
import dev.refract.spec.Pipeline;
import dev.refract.spec.yaml.PipelineFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exactly once: other content under a known id is refused, counted or published in place of the earlier one. */
class RevisionsTopologyTest {
    private static final String SUPERSEDE = ", revisions: supersede, tombstones: forward";
    private static final String RETRACTIONS = ", retractions: retractions";

    @TempDir
    private Path state;

    @ParameterizedTest
    @ValueSource(strings = {"train", "validation", "test"})
    void sameContentIsRepeatedInEveryMode(String side) {
        for (String mode : List.of("", ", revisions: ignore", SUPERSEDE)) {
            try (PipelineRig rig = rig(side, mode, mode.equals(SUPERSEDE) ? RETRACTIONS : "", "")) {
                rig.send(text("one two three four", "a"));
                int published = rig.read(side).size();
                rig.send(Sample.original(
                        "t", 1_800_000_000_000L, new Payload.Text("one two three four"), Label.of("a")));

                assertThat(published).isEqualTo(side.equals("train") ? 3 : 1);
                assertThat(rig.read(side)).isEmpty();
                assertThat(rig.rejected()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "validation", "test"})
    void otherContentIsADeadLetterThatNamesTheWayOn(String side) {
        try (PipelineRig rig = rig(side, "", "", "")) {
            rig.send(text("one two three four", "a"));
            rig.read(side);
            rig.send(text("one two three four", "b"));

            List<DeadLetter> letters = rig.rejected();
            assertThat(letters).extracting(DeadLetter::reason).containsExactly(Reason.REVISED_SAMPLE);
            assertThat(letters.get(0).message())
                    .contains("name a topic in sink.retractions", "set source.revisions to supersede");
            assertThat(rig.read(side)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "validation", "test"})
    void otherContentIsDroppedAndCountedApart(String side) {
        try (PipelineRig rig = rig(side, ", revisions: ignore", "", "")) {
            rig.send(text("one two three four", "a"));
            rig.read(side);
            rig.send(text("one two three four", "b"));
            rig.send(text("one two three four", "a"));

            assertThat(rig.read(side)).isEmpty();
            assertThat(rig.rejected()).isEmpty();
            assertThat(rig.metric("repeated-total")).isEqualTo(2);
            assertThat(rig.metric("repeated-changed-total")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "validation", "test"})
    void otherContentTakesThePlaceOfTheEarlierOne(String side) {
        try (PipelineRig rig = rig(side, SUPERSEDE, RETRACTIONS, "")) {
            rig.send(text("one two three four", "a"));
            List<String> first = ids(rig, side);
            rig.send(text("one two three five", "b"));

            assertThat(retractions(rig)).singleElement().satisfies(retraction -> {
                assertThat(retraction.id()).isEqualTo("t");
                assertThat(retraction.split()).isEqualTo(Split.valueOf(side.toUpperCase(Locale.ROOT)));
                assertThat(retraction.revision()).isZero();
                assertThat(retraction.supersededBy()).hasValue(1);
                assertThat(retraction.samples()).isEqualTo(first);
                assertThat(retraction.cause()).isEqualTo(Retraction.Cause.REVISED);
            });
            List<TestRecord<byte[], byte[]>> second = rig.read(side);
            assertThat(second).hasSameSizeAs(first).allSatisfy(record -> {
                Sample sample = rig.samples.decode(record.value());
                assertThat(sample.label()).isEqualTo(Label.of("b"));
                assertThat(sample.revision()).isEqualTo(1);
                assertThat(record.headers().lastHeader(HeaderNames.REVISION).value())
                        .isEqualTo("1".getBytes(UTF_8));
            });

            rig.send(text("one two three five", "b"));
            assertThat(rig.read(side)).isEmpty();
            rig.send(text("one two three four", "a"));
            assertThat(retractions(rig)).extracting(Retraction::revision).containsExactly(1);
            assertThat(rig.rejected()).isEmpty();
        }
    }

    @Test
    void copiesThatAreOwedOfReplacedContentNeverLeave() {
        try (PipelineRig rig = rig("train", SUPERSEDE, RETRACTIONS, "")) {
            rig.send(text("one two three four", "a"));
            rig.send(text("one two three five", "b"));

            List<String> published = rig.train().stream()
                    .map(sample -> sample.revision() + " copy " + sample.copy())
                    .toList();
            assertThat(published).containsExactly("0 copy 0", "1 copy 0", "1 copy 1", "1 copy 2");
            assertThat(retractions(rig))
                    .singleElement()
                    .satisfies(retraction -> assertThat(retraction.samples()).containsExactly("t"));
        }
    }

    @Test
    void copiesThatAreOwedOfDeletedContentNeverLeave() {
        try (PipelineRig rig = rig("train", SUPERSEDE, RETRACTIONS, "")) {
            rig.send(text("one two three four", "a"));
            rig.send("t".getBytes(UTF_8), null);

            assertThat(rig.train()).extracting(Sample::copy).containsExactly(0);
            assertThat(retractions(rig))
                    .singleElement()
                    .satisfies(retraction -> assertThat(retraction.samples()).containsExactly("t"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "validation", "test"})
    void aTombstoneIsCountedAndIsNoFault(String side) {
        try (PipelineRig rig = rig(side, "", "", "")) {
            rig.send(text("one two three four", "a"));
            rig.read(side);
            rig.send("t".getBytes(UTF_8), null);
            rig.send(text("one two three four", "a"));

            assertThat(rig.rejected()).isEmpty();
            assertThat(rig.read(side)).isEmpty();
            assertThat(rig.metric("tombstones-total")).isEqualTo(1);
        }
    }

    @Test
    void aRecordWithoutValueAndKeyIsAFault() {
        try (PipelineRig rig = rig("train", SUPERSEDE, RETRACTIONS, "")) {
            rig.send((byte[]) null, null);

            assertThat(rig.rejected()).extracting(DeadLetter::reason).containsExactly(Reason.NULL_VALUE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "validation", "test"})
    void aTombstoneRetractsAndALaterRecordIsTheNextRevision(String side) {
        try (PipelineRig rig = rig(side, SUPERSEDE, RETRACTIONS, "")) {
            rig.send("t".getBytes(UTF_8), null);
            assertThat(retractions(rig)).isEmpty();

            rig.send(text("one two three four", "a"));
            List<String> published = ids(rig, side);
            rig.send("t".getBytes(UTF_8), null);
            rig.send("t".getBytes(UTF_8), null);

            assertThat(retractions(rig)).singleElement().satisfies(retraction -> {
                assertThat(retraction.samples()).isEqualTo(published);
                assertThat(retraction.supersededBy()).isEmpty();
                assertThat(retraction.cause()).isEqualTo(Retraction.Cause.DELETED);
            });
            rig.send(text("one two three four", "a"));
            assertThat(rig.read(side))
                    .hasSameSizeAs(published)
                    .allSatisfy(record -> assertThat(
                                    rig.samples.decode(record.value()).revision())
                            .isEqualTo(1));
            assertThat(retractions(rig)).isEmpty();
            assertThat(rig.rejected()).isEmpty();
        }
    }

    /** The retraction names the old side, the new content goes to the new one: no reader has it on two. */
    @Test
    void anotherGroupMovesASampleToTheOtherSide() {
        try (PipelineRig rig = rig("train: 0.5, validation: 0, test: 0.5", SUPERSEDE, RETRACTIONS, "")) {
            List<String> train = new ArrayList<>();
            List<String> test = new ArrayList<>();
            IntStream.range(0, 50)
                    .mapToObj(i -> "g" + i)
                    .forEach(group -> (isTraining(rig, group) ? train : test).add(group));
            rig.send(text("one two three four", "a").withGroup(train.get(0)));
            List<String> published = ids(rig, "train");
            rig.send(text("one two three four", "a").withGroup(test.get(0)));

            assertThat(retractions(rig)).singleElement().satisfies(retraction -> {
                assertThat(retraction.split()).isEqualTo(Split.TRAIN);
                assertThat(retraction.samples()).isEqualTo(published).hasSize(3);
            });
            assertThat(ids(rig, "test")).containsExactly("t");
            assertThat(rig.read("train")).isEmpty();

            rig.send(text("one two three four", "a").withGroup(train.get(1)));

            assertThat(retractions(rig)).singleElement().satisfies(retraction -> {
                assertThat(retraction.split()).isEqualTo(Split.TEST);
                assertThat(retraction.samples()).containsExactly("t");
                assertThat(retraction.supersededBy()).isEqualTo(OptionalInt.of(2));
            });
            assertThat(ids(rig, "train")).hasSize(3);
        }
    }

    private boolean isTraining(PipelineRig rig, String group) {
        rig.send(Sample.original("of-" + group, 0, new Payload.Text("one two three four"), Label.of("a"))
                .withGroup(group));
        rig.read("test");
        return !rig.read("train").isEmpty();
    }

    @Test
    void aRetractionThatIsTooLargeIsSeveral() {
        try (PipelineRig rig =
                rig("train", SUPERSEDE, RETRACTIONS, "augment: {copies: 90}\nlimits: {max_record_bytes: 1000}")) {
            rig.send(text("one two three four", "a"));
            List<String> published = ids(rig, "train");
            rig.send("t".getBytes(UTF_8), null);

            List<Retraction> parts = retractions(rig);
            assertThat(parts).hasSizeGreaterThan(1);
            assertThat(parts.stream().flatMap(part -> part.samples().stream()))
                    .containsExactlyElementsOf(published)
                    .hasSize(91);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "validation", "test"})
    void onRequestEveryRetractedSampleIsATombstoneInItsSink(String side) {
        try (PipelineRig rig = rig(side, SUPERSEDE, RETRACTIONS + ", tombstones: true", "")) {
            rig.send(text("one two three four", "a"));
            List<String> published = ids(rig, side);
            rig.send("t".getBytes(UTF_8), null);

            List<TestRecord<byte[], byte[]>> tombstones = rig.read(side);
            assertThat(tombstones)
                    .extracting(record -> new String(
                            record.headers().lastHeader(HeaderNames.SAMPLE).value(), UTF_8))
                    .containsExactlyElementsOf(published);
            assertThat(tombstones).allSatisfy(record -> {
                assertThat(record.value()).isNull();
                assertThat(record.key()).isEqualTo("t".getBytes(UTF_8));
            });
        }
    }

    /** Nothing went out of it, so there is nothing to retract; its correction is counted as one all the same. */
    @Test
    void contentOfWhichNothingWasPublishedIsNotRetracted() {
        try (PipelineRig rig = rig(
                "train",
                SUPERSEDE,
                RETRACTIONS,
                "augment: {keep_original: false, copies: 1}\ngate: [differs_from_origin]")) {
            rig.send(text("one two three four", "a"));
            rig.send(text("one two three four", "b"));

            assertThat(retractions(rig)).isEmpty();
            assertThat(rig.read("train")).isEmpty();
            assertThat(rig.metric("revised-total")).isEqualTo(1);
        }
    }

    /** A label that is taken back: the sample waits again, and what was published of it is retracted. */
    @ParameterizedTest
    @ValueSource(strings = {"train", "validation", "test"})
    void aLabelThatIsTakenBackIsRetracted(String side) {
        try (PipelineRig rig = rig(side, SUPERSEDE, RETRACTIONS + ", unlabeled: unlabeled", "")) {
            rig.send(text("one two three four", "a"));
            List<String> published = ids(rig, side);
            rig.send(Sample.original("t", 0, new Payload.Text("one two three four"), Label.NONE));

            assertThat(retractions(rig))
                    .singleElement()
                    .satisfies(retraction -> assertThat(retraction.samples()).isEqualTo(published));
            assertThat(rig.read("unlabeled")).hasSize(1);
            assertThat(rig.read(side)).isEmpty();

            rig.send(text("one two three four", "a"));
            assertThat(ids(rig, side)).isEqualTo(published);
            assertThat(retractions(rig)).isEmpty();
        }
    }

    /** The earlier content stays as long as nothing takes its place. */
    @Test
    void aRevisionThatIsRefusedRetractsNothing() {
        try (PipelineRig rig = rig("train", SUPERSEDE, RETRACTIONS, "limits: {max_record_bytes: 1500}")) {
            rig.send(text("one two three four", "a"));
            rig.read("train");
            rig.send(text("long ".repeat(500), "a"));

            assertThat(rig.rejected()).extracting(DeadLetter::reason).contains(Reason.RECORD_TOO_LARGE);
            assertThat(retractions(rig)).isEmpty();
            rig.send(text("one two three four", "a"));
            assertThat(rig.read("train")).isEmpty();
        }
    }

    private static List<String> ids(PipelineRig rig, String topic) {
        return rig.read(topic).stream()
                .map(record -> rig.samples.decode(record.value()).id())
                .toList();
    }

    private static List<Retraction> retractions(PipelineRig rig) {
        RetractionSerde serde = new RetractionSerde(rig.registry);
        return rig.read("retractions").stream()
                .map(record -> serde.decode(record.value()))
                .toList();
    }

    private static Sample text(String text, String category) {
        return Sample.original("t", 1_700_000_000_000L, new Payload.Text(text), Label.of(category));
    }

    private PipelineRig rig(String side, String source, String sinks, String more) {
        String split = side.contains(":")
                ? side
                : switch (side) {
                    case "train" -> "train: 1, validation: 0, test: 0";
                    case "validation" -> "train: 0, validation: 1, test: 0";
                    default -> "train: 0, validation: 0, test: 1";
                };
        Pipeline pipeline = PipelineFile.reader()
                .parse(Path.of("revisions.yaml"), """
                        pipeline: revisions
                        source: {topic: in%s}
                        split: {%s}
                        %s
                        sink: {train: train, validation: validation, test: test, rejected: rejected%s}
                        """.formatted(
                        source, split, more.contains("augment") ? more : "augment: {copies: 2}\n" + more, sinks))
                .orElseThrow();
        Path folder = state.resolve(Integer.toString(rigs++));
        return new PipelineRig(pipeline, Plan.of(pipeline), folder);
    }

    private int rigs;
}
