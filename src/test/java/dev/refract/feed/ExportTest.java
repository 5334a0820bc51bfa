package dev.refract.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels stay true (promise 5) on the way out, too: what is written comes back equal when it is read again. */
class ExportTest {
    private static final int SAMPLES = 12;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void cocoHoldsEveryPartOfAnObject(long seed) {
        List<Sample> written = new DrawnScenes(seed).samples(SAMPLES);

        ExportReport report = export("coco", written);

        assertThat(report.losses()).isEmpty();
        Map<String, Sample> read = read(folder.resolve("train"), Format.COCO);
        for (Sample sample : written) {
            List<Instance> before = sample.label().instances();
            List<Instance> after = of(read, sample).label().instances();
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                assertThat(unboxed(after.get(i))).isEqualTo(unboxed(before.get(i)));
                assertNear(after.get(i).box().orElseThrow(), before.get(i).box().orElseThrow(), 1e-12);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void yoloHoldsBoxesToABillionthOfTheSide(long seed) {
        List<Sample> written = new DrawnScenes(seed).boxes(SAMPLES);

        export("yolo", written);

        Map<String, Sample> read = read(folder, Format.YOLO);
        for (Sample sample : written) {
            assertThat(of(read, sample).split()).isEqualTo(Split.TRAIN);
            assertSame(of(read, sample), sample, 1e-9 * DrawnScenes.MOST_SIDE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void yoloHoldsOutlinesWhereEveryObjectHasOne(long seed) {
        List<Sample> written = new DrawnScenes(seed).outlines(SAMPLES);

        ExportReport report = export("yolo", written);

        assertThat(report.losses()).isEmpty();
        Map<String, Sample> read = read(folder, Format.YOLO);
        for (Sample sample : written) {
            assertSame(of(read, sample), sample, 1e-9 * DrawnScenes.MOST_SIDE);
            assertThat(corners(of(read, sample)))
                    .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : 1, Double.class)
                    .isEqualTo(corners(sample));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void vocHoldsBoxesToTheNearestPixel(long seed) {
        List<Sample> written = new DrawnScenes(seed).boxes(SAMPLES);

        export("pascal-voc", written);

        Map<String, Sample> read = read(folder.resolve("train"), Format.PASCAL_VOC);
        for (Sample sample : written) {
            // 0.5 for edges, and as much again where a box of less than a pixel is made one
            assertSame(of(read, sample), sample, 1);
            for (int i = 0; i < sample.label().instances().size(); i++) {
                Instance before = sample.label().instances().get(i);
                Instance after = of(read, sample).label().instances().get(i);
                if (before.box().orElseThrow().width() >= 1
                        && before.box().orElseThrow().height() >= 1) {
                    assertNear(after.box().orElseThrow(), before.box().orElseThrow(), 0.5);
                }
                assertThat(after.attributes()).containsAllEntriesOf(before.attributes());
            }
        }
    }

    @Test
    void classesAreFoldersAndSharesStandInTheManifest() throws IOException {
        Label mixed = Label.NONE.withClasses(ordered("cat", 0.25, "../dog", 0.75));
        List<Sample> written =
                List.of(DrawnScenes.picture("a/1.png", Label.of("cat")), DrawnScenes.picture("a/2.png~x-1", mixed));

        export("image-folder", written);

        Map<String, Sample> read = read(folder, Format.IMAGE_FOLDER);
        assertThat(of(read, written.get(0)).label()).isEqualTo(Label.of("cat"));
        assertThat(of(read, written.get(1)).label()).isEqualTo(Label.of("%2E.%2Fdog"));
        assertThat(Files.readString(folder.resolve("train/manifest.csv")))
                .isEqualTo("file,class,shares\ncat/" + SafeName.ofId("a/1.png") + ".png,cat,\"{\"\"cat\"\":1.0}\"\n"
                        + "%2E.%2Fdog/" + SafeName.ofId("a/2.png~x-1")
                        + ".png,../dog,\"{\"\"cat\"\":0.25,\"\"../dog\"\":0.75}\"\n");
    }

    @Test
    void lineageStandsBesideTheFiles() throws IOException {
        Sample origin = new DrawnScenes(1).boxes(1).get(0);
        Lineage made = new Lineage(
                "p", 1, "d", 2, List.of(origin.id()), List.of(new AppliedStep("rotate", "{\"angle\":7.5}")), 0, 1);
        Sample copy = origin.copy("c/1", origin.payload(), origin.label(), made);

        export("yolo", List.of(origin, copy));

        List<String> lines = Files.readAllLines(folder.resolve("train/lineage.jsonl"));
        assertThat(lines).hasSize(2);
        assertThat(new ObjectMapper().readTree(lines.get(1))).isEqualTo(new ObjectMapper().readTree("""
                {"file": "images/%s.png", "id": "c/1", "origin_id": "%s", "group_id": "%s", "event_time": 0,
                 "attributes": {}, "lineage": {"pipeline": "p", "version": 1, "digest": "d", "copy": 2,
                 "parents": ["%s"], "steps": [{"operation": "rotate", "parameters": {"angle": 7.5}}],
                 "epoch": 0, "weight": 1.0}}""".formatted(
                                SafeName.ofId("c/1"), origin.id(), origin.groupId(), origin.id())));
    }

    @Test
    void whatCannotBeWrittenIsCounted() {
        Box outside = new Box(-20, -20, -1, -1);
        Box across = new Box(-3, 2, 5, 9);
        Label label = Label.of("cat").withInstances(List.of(Instance.boxed("a", outside), Instance.boxed("a", across)));
        Sample sample = DrawnScenes.picture("1", label);
        Payload damaged = new Payload.Image(Bytes.of(new byte[] {1, 2, 3}), "image/png");

        ExportReport report = export("yolo", List.of(sample, sample, Sample.original("2", 0, damaged, label)));

        assertThat(report.written()).isEqualTo(Map.of(Split.TRAIN, new ExportReport.Written(1, 1)));
        assertThat(report.losses())
                .isEqualTo(Map.of("classes of whole images", 1L, "objects without a box in the image", 1L));
        assertThat(report.skips()).isEqualTo(Map.of(SkipReason.REPEATED_ID, 1L, SkipReason.MALFORMED, 1L));
        Sample cut = sample(Instance.boxed("a", new Box(0, 2, 5, 9)));
        assertSame(of(read(folder, Format.YOLO), sample), cut, 1e-8);
    }

    @Test
    void whatTheFormatIsNotAboutIsRefusedBeforeAnythingIsWritten() throws IOException {
        Sample text = Sample.original("t", 0, new Payload.Text("hello"), Label.of("greeting"));
        assertThatThrownBy(() -> export("coco", List.of(text)))
                .isInstanceOf(FeedException.class)
                .hasMessage("images can be exported, found sample t, which is of kind text");
        assertThatThrownBy(() -> export("coco", List.of(DrawnScenes.picture("1", Label.of("cat")))))
                .isInstanceOf(FeedException.class)
                .hasMessage("coco holds objects in images, and none of the 1 samples has any");
        assertThatThrownBy(() -> export("image-folder", new DrawnScenes(1).boxes(2)))
                .isInstanceOf(FeedException.class)
                .hasMessage("image-folder holds classes of images, and none of the 2 samples has any");
        assertThatThrownBy(() -> export("yolo", List.of()))
                .isInstanceOf(FeedException.class)
                .hasMessage("there is no sample to export yet");
        assertThatThrownBy(() -> Export.format("tfrecord"))
                .isInstanceOf(FeedException.class)
                .hasMessage("no format tfrecord to export to; there are image-folder, pascal-voc, coco, yolo");
        assertThat(folder).isEmptyDirectory();

        Files.writeString(folder.resolve("old.txt"), "old");
        assertThatThrownBy(() -> export("yolo", new DrawnScenes(1).boxes(2)))
                .isInstanceOf(FeedException.class)
                .hasMessage(folder + " is not empty; a new or empty folder would be right");
        assertThatThrownBy(() -> Export.requireEmpty(folder.resolve("old.txt")))
                .isInstanceOf(FeedException.class)
                .hasMessage(folder.resolve("old.txt") + " is a file; a new or empty folder would be right");
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

        assertThat(ids.stream().map(SafeName::ofId))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[A-Za-z0-9_][A-Za-z0-9._-]*|-[0-9a-f]{16}"))
                .allMatch(name -> name.length() <= 97);
        assertThat(List.of("..", ".", "a/b", "a%2Fb", "", "a\\b", " a", "a", "a:b").stream()
                        .map(SafeName::ofClass))
                .containsExactly("%2E%2E", "%2E", "a%2Fb", "a%252Fb", "%", "a%5Cb", "%20a", "a", "a%3Ab");
    }

    private ExportReport export(String format, List<Sample> samples) {
        Vocabulary.Builder names = new Vocabulary.Builder();
        samples.forEach(names::add);
        Export export = Export.into(folder, Export.format(format), names.build());
        try (export) {
            samples.forEach(sample -> export.add(Split.TRAIN, sample));
        }
        return export.report();
    }

    private static Map<String, Sample> read(Path place, Format expected) {
        Reader reader = Reader.open(place, IngestOptions.DEFAULT);
        assertThat(reader.format()).isEqualTo(expected);
        List<Outcome> outcomes = reader.read().toList();
        assertThat(DataSet.skipped(outcomes)).isEmpty();
        Map<String, Sample> byName = new LinkedHashMap<>();
        DataSet.samples(outcomes).forEach(sample -> {
            int slash = sample.id().lastIndexOf('/');
            String path = sample.id().substring(slash + 1);
            byName.put(path.substring(slash < 0 ? Found.ID_DIGITS + 1 : 0, path.lastIndexOf('.')), sample);
        });
        return byName;
    }

    /** What was read back of {@code written}, with the very bytes. */
    private static Sample of(Map<String, Sample> read, Sample written) {
        Sample found = read.get(SafeName.ofId(written.id()));
        assertThat(found).as(written.id()).isNotNull();
        assertThat(found.payload()).isEqualTo(written.payload());
        return found;
    }

    private static Sample sample(Instance object) {
        return DrawnScenes.picture("1", Label.NONE.withInstances(List.of(object)));
    }

    private static void assertSame(Sample read, Sample written, double tolerance) {
        List<Instance> before = written.label().instances();
        List<Instance> after = read.label().instances();
        assertThat(after)
                .extracting(Instance::category)
                .isEqualTo(before.stream().map(Instance::category).toList());
        IntStream.range(0, before.size())
                .forEach(i -> assertNear(
                        after.get(i).box().orElseThrow(), before.get(i).box().orElseThrow(), tolerance));
    }

    private static void assertNear(Box read, Box written, double tolerance) {
        assertThat(read.left()).isCloseTo(written.left(), within(tolerance));
        assertThat(read.top()).isCloseTo(written.top(), within(tolerance));
        assertThat(read.right()).isCloseTo(written.right(), within(Math.max(tolerance, 1e-12)));
        assertThat(read.bottom()).isCloseTo(written.bottom(), within(Math.max(tolerance, 1e-12)));
    }

    /** All but the box; keypoints in the order of their names, since COCO's is that of the class. */
    private static Instance unboxed(Instance instance) {
        List<Keypoint> points = instance.keypoints().stream()
                .sorted(Comparator.comparing(Keypoint::name))
                .toList();
        return instance.moved(Optional.empty(), instance.polygons(), instance.mask(), points, 1);
    }

    private static List<Double> corners(Sample sample) {
        return sample.label().instances().stream()
                .flatMap(instance -> instance.polygons().stream())
                .flatMap(polygon -> polygon.corners().stream())
                .flatMap(corner -> List.of(corner.x(), corner.y()).stream())
                .toList();
    }

    private static Map<String, Double> ordered(String first, double share, String second, double rest) {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put(first, share);
        shares.put(second, rest);
        return shares;
    }
}
