package dev.refract.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.file.SafeFileName;
import dev.refract.feed.writer.LabelVocabulary;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Label;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels stay true on the way out, too: what a format holds comes back equal when it is read again. */
class ExportFormatTest {
    private static final int SAMPLES = 12;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void cocoHoldsEveryPartOfAnObject(long seed) {
        List<Sample> written = new DrawnScenes(seed).samples(SAMPLES);

        ExportReport report = Exporting.into(folder, "coco", written);

        assertThat(report.losses()).isEmpty();
        Map<String, Sample> read = Exporting.read(folder.resolve("train"), DatasetFormat.COCO);
        for (Sample sample : written) {
            List<Instance> before = sample.label().instances();
            List<Instance> after = Exporting.of(read, sample).label().instances();
            assertThat(after).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                assertThat(unboxed(after.get(i))).isEqualTo(unboxed(before.get(i)));
                Exporting.assertNear(
                        after.get(i).box().orElseThrow(), before.get(i).box().orElseThrow(), 1e-12);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void yoloHoldsBoxesToABillionthOfTheSide(long seed) {
        List<Sample> written = new DrawnScenes(seed).boxes(SAMPLES);

        Exporting.into(folder, "yolo", written);

        Map<String, Sample> read = Exporting.read(folder, DatasetFormat.YOLO);
        for (Sample sample : written) {
            assertThat(Exporting.of(read, sample).split()).isEqualTo(Split.TRAIN);
            Exporting.assertSame(Exporting.of(read, sample), sample, 1e-9 * DrawnScenes.MOST_SIDE);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void yoloHoldsOutlinesWhereEveryObjectHasOne(long seed) {
        List<Sample> written = new DrawnScenes(seed).outlines(SAMPLES);

        ExportReport report = Exporting.into(folder, "yolo", written);

        assertThat(report.losses()).isEmpty();
        Map<String, Sample> read = Exporting.read(folder, DatasetFormat.YOLO);
        for (Sample sample : written) {
            Exporting.assertSame(Exporting.of(read, sample), sample, 1e-9 * DrawnScenes.MOST_SIDE);
            assertThat(corners(Exporting.of(read, sample)))
                    .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : 1, Double.class)
                    .isEqualTo(corners(sample));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void vocHoldsBoxesToTheNearestPixel(long seed) {
        List<Sample> written = new DrawnScenes(seed).boxes(SAMPLES);

        Exporting.into(folder, "pascal-voc", written);

        Map<String, Sample> read = Exporting.read(folder.resolve("train"), DatasetFormat.PASCAL_VOC);
        for (Sample sample : written) {
            // 0.5 for edges, and as much again where a box of less than a pixel is made one
            Exporting.assertSame(Exporting.of(read, sample), sample, 1);
            for (int i = 0; i < sample.label().instances().size(); i++) {
                Instance before = sample.label().instances().get(i);
                Instance after = Exporting.of(read, sample).label().instances().get(i);
                if (before.box().orElseThrow().width() >= 1
                        && before.box().orElseThrow().height() >= 1) {
                    Exporting.assertNear(after.box().orElseThrow(), before.box().orElseThrow(), 0.5);
                }
                assertThat(after.attributes()).containsAllEntriesOf(before.attributes());
            }
        }
    }

    /** What goes out on a side comes in on that side, in every format. */
    @ParameterizedTest
    @ValueSource(strings = {"image-folder", "coco", "yolo", "pascal-voc"})
    void splitsComeBack(String format) {
        List<Sample> scenes = new DrawnScenes(3)
                .boxes(6).stream()
                        .map(sample -> Sample.original(
                                sample.id(), 0, sample.payload(), sample.label().withClasses(Map.of("a", 1.0))))
                        .toList();
        LabelVocabulary.Builder names = new LabelVocabulary.Builder();
        scenes.forEach(names::add);
        List<Split> sides =
                List.of(Split.TRAIN, Split.TRAIN, Split.TRAIN, Split.VALIDATION, Split.VALIDATION, Split.TEST);
        try (DatasetExport export = DatasetExport.into(folder, ExportSurvey.format(format), names.build())) {
            for (int i = 0; i < scenes.size(); i++) {
                export.add(sides.get(i), scenes.get(i));
            }
        }

        Map<String, Sample> read = Exporting.read(folder, DatasetFormat.named(format));
        for (int i = 0; i < scenes.size(); i++) {
            assertThat(Exporting.of(read, scenes.get(i)).split()).isEqualTo(sides.get(i));
        }
    }

    @Test
    void classesAreFoldersAndSharesStandInTheManifest() throws IOException {
        Label mixed = Label.NONE.withClasses(ordered("cat", 0.25, "../dog", 0.75));
        List<Sample> written =
                List.of(DrawnScenes.picture("a/1.png", Label.of("cat")), DrawnScenes.picture("a/2.png~x-1", mixed));

        Exporting.into(folder, "image-folder", written);

        Map<String, Sample> read = Exporting.read(folder, DatasetFormat.IMAGE_FOLDER);
        assertThat(Exporting.of(read, written.get(0)).label()).isEqualTo(Label.of("cat"));
        assertThat(Exporting.of(read, written.get(1)).label()).isEqualTo(mixed);
        assertThat(Files.readString(folder.resolve("train/manifest.csv")))
                .isEqualTo("file,class,shares\ncat/" + SafeFileName.ofId("a/1.png") + ".png,cat,\"{\"\"cat\"\":1.0}\"\n"
                        + "%2E.%2Fdog/" + SafeFileName.ofId("a/2.png~x-1")
                        + ".png,../dog,\"{\"\"cat\"\":0.25,\"\"../dog\"\":0.75}\"\n");
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
