package dev.refract.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.SafeFileName;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is dropped in silence: what cannot be exported is counted or refused, the rest has its lineage. */
class DatasetExportTest {
    @TempDir
    private Path folder;

    @Test
    void lineageStandsBesideTheFiles() throws IOException {
        Sample origin = new DrawnScenes(1).boxes(1).get(0);
        Lineage made = new Lineage(
                "p", 1, "d", List.of(origin.id()), List.of(new AppliedStep("rotate", "{\"angle\":7.5}")), 0);
        Sample copy = origin.copy("c/1", 2, origin.payload(), origin.label(), made);

        Exporting.into(folder, "yolo", List.of(origin, copy));

        List<String> lines = Files.readAllLines(folder.resolve("train/lineage.jsonl"));
        assertThat(lines).hasSize(2);
        assertThat(new ObjectMapper().readTree(lines.get(1))).isEqualTo(new ObjectMapper().readTree("""
            {"file": "images/%s.png", "id": "c/1", "copy": 2, "weight": 1.0, "revision": 0, "origin_id": "%s", "group_id": "%s", "event_time": 0,
             "attributes": {}, "lineage": {"pipeline": "p", "version": 1, "digest": "d",
             "parents": ["%s"], "steps": [{"operation": "rotate", "parameters": {"angle": 7.5}}],
             "round": 0}}\
            """.formatted(
                                SafeFileName.ofId("c/1"), origin.id(), origin.groupId(), origin.id())));
    }

    @Test
    void whatCannotBeWrittenIsCounted() {
        Box outside = new Box(-20, -20, -1, -1);
        Box across = new Box(-3, 2, 5, 9);
        Label label = Label.of("cat").withInstances(List.of(Instance.boxed("a", outside), Instance.boxed("a", across)));
        Sample sample = DrawnScenes.picture("1", label);
        Payload damaged = new Payload.Image(Bytes.of(new byte[] {1, 2, 3}), "image/png");

        ExportReport report =
                Exporting.into(folder, "yolo", List.of(sample, sample, Sample.original("2", 0, damaged, label)));

        assertThat(report.written()).isEqualTo(Map.of(Split.TRAIN, new ExportReport.ExportCount(1, 1)));
        assertThat(report.losses())
                .isEqualTo(Map.of("classes of whole images", 1L, "objects without a box in the image", 1L));
        assertThat(report.skips()).isEqualTo(Map.of(SkipReason.REPEATED_ID, 1L, SkipReason.MALFORMED, 1L));
        Sample cut = sample(Instance.boxed("a", new Box(0, 2, 5, 9)));
        Exporting.assertSame(Exporting.of(Exporting.read(folder, DatasetFormat.YOLO), sample), cut, 1e-8);
    }

    @Test
    void whatTheFormatIsNotAboutIsRefusedBeforeAnythingIsWritten() throws IOException {
        Sample text = Sample.original("t", 0, new Payload.Text("hello"), Label.of("greeting"));
        assertThatThrownBy(() -> Exporting.into(folder, "coco", List.of(text)))
                .isInstanceOf(FeedException.class)
                .hasMessage("this format holds images, found sample t, which is of kind text;"
                        + " csv and json-lines hold other kinds");
        assertThatThrownBy(() -> Exporting.into(folder, "coco", List.of(DrawnScenes.picture("1", Label.of("cat")))))
                .isInstanceOf(FeedException.class)
                .hasMessage("coco holds objects in images, and none of the 1 samples has any");
        assertThatThrownBy(() -> Exporting.into(folder, "image-folder", new DrawnScenes(1).boxes(2)))
                .isInstanceOf(FeedException.class)
                .hasMessage("image-folder holds classes of images, and none of the 2 samples has any");
        assertThatThrownBy(() -> Exporting.into(folder, "yolo", List.of()))
                .isInstanceOf(FeedException.class)
                .hasMessage("there is no sample to export; run the pipeline first");
        assertThatThrownBy(() -> ExportSurvey.format("tfrecord"))
                .isInstanceOf(FeedException.class)
                .hasMessage("no format tfrecord to export to;"
                        + " there are image-folder, pascal-voc, coco, yolo, csv, json-lines");
        assertThat(folder).isEmptyDirectory();

        Files.writeString(folder.resolve("old.txt"), "old");
        assertThatThrownBy(() -> Exporting.into(folder, "yolo", new DrawnScenes(1).boxes(2)))
                .isInstanceOf(FeedException.class)
                .hasMessage(folder + " is not empty; name a new or empty folder");
        assertThatThrownBy(() -> DatasetExport.requireEmpty(folder.resolve("old.txt")))
                .isInstanceOf(FeedException.class)
                .hasMessage(folder.resolve("old.txt") + " is a file; name a new or empty folder");
    }

    @Test
    void namesStayInTheirFolderAndApart() {
        List<String> ids = List.of(
                "../../etc/passwd",
                "a/b#1",
                "a_b#1",
                "a/b_1",
                "A/b#1",
                "..",
                ".",
                "/",
                "-rf",
                "naïve/ß",
                "x".repeat(300),
                "y".repeat(300),
                "CON",
                "a\u0000b",
                " ");

        assertThat(ids.stream().map(SafeFileName::ofId))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*|-[0-9a-f]{16}"))
                .allMatch(name -> name.length() <= 97);
        assertThat(List.of("..", ".", "a/b", "a%2Fb", "", "a\\b", " a", "a", "a:b").stream()
                        .map(SafeFileName::ofClass))
                .containsExactly("%2E%2E", "%2E", "a%2Fb", "a%252Fb", "%", "a%5Cb", "%20a", "a", "a%3Ab");
    }

    private static Sample sample(Instance object) {
        return DrawnScenes.picture("1", Label.NONE.withInstances(List.of(object)));
    }
}
