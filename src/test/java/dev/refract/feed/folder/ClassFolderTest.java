package dev.refract.feed.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.refract.feed.DataSet;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.DefaultGroup;
import dev.refract.feed.dataset.ReadOrder;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exactly once: every file of a class folder has one outcome, and always the same. */
class ClassFolderTest {
    private static final Bytes ABC = Bytes.of("abc".getBytes(StandardCharsets.US_ASCII));

    @TempDir
    private Path directory;

    @Test
    void aSampleIsWhollyDeterminedByItsFile() {
        DataSet data = new DataSet(directory).with("cat/1.jpg", "abc").with("cat/outdoors/2.png", "abc");

        assertThat(data.outcomes(DatasetOptions.DEFAULT))
                .containsExactly(
                        // SHA-256 of "abc" begins with ba7816bf8f01cfea; times and order are the names' hashes
                        new ReadResult.Read(sample("cat/1.jpg", 1577843307015L, "image/jpeg"), "cat/1.jpg"),
                        new ReadResult.Read(
                                sample("cat/outdoors/2.png", 1577843328522L, "image/png"), "cat/outdoors/2.png"));
    }

    private static Sample sample(String name, long time, String type) {
        String id = "ba7816bf8f01cfea-" + name;
        return new Sample(
                id,
                Split.UNASSIGNED,
                0,
                1,
                0,
                id,
                "content:ba7816bf8f01cfea",
                time,
                new Payload.Image(ABC, type),
                Label.of("cat"),
                Optional.empty(),
                Map.of());
    }

    @Test
    void orderIsAShuffleOfItsOwnOrAsTheFilesAreNamed() {
        DataSet data = new DataSet(directory);
        for (int i = 0; i < 20; i++) {
            data.with("a/%02d.jpg".formatted(i), "a" + i).with("b/%02d.jpg".formatted(i), "b" + i);
        }
        List<Sample> hashed = DataSet.samples(data.outcomes(DatasetOptions.DEFAULT));
        List<Sample> given = DataSet.samples(data.outcomes(DatasetOptions.DEFAULT.withOrder(ReadOrder.GIVEN)));

        assertThat(hashed).containsExactlyInAnyOrderElementsOf(given).isNotEqualTo(given);
        assertThat(hashed).extracting(Sample::eventTime).isSorted();
        assertThat(given).extracting(sample -> sample.id().substring(17)).isSorted();
        assertThat(data.outcomes(DatasetOptions.DEFAULT)).isEqualTo(data.outcomes(DatasetOptions.DEFAULT));
        assertThat(DataSet.samples(data.outcomes(DatasetOptions.DEFAULT.withLimit(7))))
                .isEqualTo(hashed.subList(0, 7));
    }

    @Test
    void whatIsNoSampleIsReportedAndTheRestGoesOn() {
        DataSet data = new DataSet(directory)
                .with("cat/1.jpg", "abc")
                .with("cat/empty.jpg", "")
                .with("cat/notes.txt", "x")
                .with("stray.jpg", "x")
                .with(".hidden/2.jpg", "x")
                .with("cat/.DS_Store", "x");
        List<ReadResult> outcomes = data.outcomes(DatasetOptions.DEFAULT.withOrder(ReadOrder.GIVEN));

        assertThat(DataSet.samples(outcomes)).hasSize(1);
        assertThat(DataSet.skipped(outcomes))
                .containsExactly(
                        new ReadResult.Skipped("cat/empty.jpg", SkipReason.EMPTY, "the file has no bytes"),
                        new ReadResult.Skipped(
                                "cat/notes.txt",
                                SkipReason.OTHER_FILE,
                                "expected a file of bmp, gif, jpeg, jpg, png, tif, tiff, webp"),
                        new ReadResult.Skipped(
                                "stray.jpg", SkipReason.NO_LABEL, "the file is not in the folder of a class"));
    }

    @Test
    void foldersNamedAfterSplitsAreSplits() {
        DataSet data = new DataSet(directory)
                .with("train/cat/1.jpg", "1")
                .with("val/cat/2.jpg", "2")
                .with("test/dog/3.jpg", "3");

        assertThat(DataSet.samples(data.outcomes(DatasetOptions.DEFAULT.withOrder(ReadOrder.GIVEN))))
                .extracting(Sample::split, sample -> sample.label().mainClass().orElseThrow())
                .containsExactly(tuple(Split.TEST, "dog"), tuple(Split.TRAIN, "cat"), tuple(Split.VALIDATION, "cat"));
        assertThat(DataSet.samples(data.outcomes(DatasetOptions.DEFAULT.withSplit(Split.TEST))))
                .extracting(Sample::split)
                .containsOnly(Split.TEST);
    }

    @Test
    void aClassCalledTestAmongOthersIsAClass() {
        DataSet data = new DataSet(directory).with("train/1.jpg", "1").with("car/2.jpg", "2");

        assertThat(DataSet.samples(data.outcomes(DatasetOptions.DEFAULT)))
                .extracting(sample -> sample.label().mainClass().orElseThrow())
                .containsExactlyInAnyOrder("train", "car");
    }

    @Test
    void namesTellLabelGroupAndAttributes() {
        DataSet data = new DataSet(directory).with("7_theo_12.wav", "RIFF").with("odd.wav", "RIFF");
        List<ReadResult> outcomes = data.outcomes(DatasetOptions.DEFAULT.withPattern("{label}_{group}_{index}.wav"));

        assertThat(DataSet.samples(outcomes)).singleElement().satisfies(sample -> {
            assertThat(sample.label()).isEqualTo(Label.of("7"));
            assertThat(sample.groupId()).isEqualTo("theo");
            assertThat(sample.attributes()).isEqualTo(Map.of("index", "12"));
            assertThat(((Payload.Audio) sample.payload()).mediaType()).isEqualTo("audio/wav");
        });
        assertThat(DataSet.skipped(outcomes))
                .containsExactly(new ReadResult.Skipped(
                        "odd.wav", SkipReason.NO_LABEL, "the name is not of the form {label}_{group}_{index}.wav"));
    }

    @Test
    void aloneMeansEachSampleIsItsOwnGroup() {
        DataSet data = new DataSet(directory).with("cat/1.jpg", "abc").with("cat/2.jpg", "abc");

        assertThat(DataSet.samples(data.outcomes(DatasetOptions.DEFAULT)))
                .extracting(Sample::groupId)
                .containsExactly("content:ba7816bf8f01cfea", "content:ba7816bf8f01cfea");
        assertThat(DataSet.samples(data.outcomes(DatasetOptions.DEFAULT.withUngrouped(DefaultGroup.ALONE))))
                .allMatch(sample -> sample.groupId().equals(sample.id()));
    }

    @Test
    void theFirstBytesSayMoreThanTheExtension() {
        DataSet data = new DataSet(directory).with("cat/1.jpg", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});

        assertThat(DataSet.samples(data.outcomes(DatasetOptions.DEFAULT)))
                .extracting(sample -> ((Payload.Image) sample.payload()).mediaType())
                .containsExactly("image/png");
    }
}
