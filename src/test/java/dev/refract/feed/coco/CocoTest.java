package dev.refract.feed.coco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.feed.DataSet;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.Pictures;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.ReadOrder;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.RunLengthMask;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Keypoint;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels stay true: boxes, outlines, points and masks of COCO come in as they were drawn. */
class CocoTest {
    private static final DatasetOptions COCO = DatasetOptions.DEFAULT.withOrder(ReadOrder.GIVEN);
    private static final String DOCUMENT = """
        {"images": [%s],
         "annotations": [%s],
         "categories": [{"id": 7, "name": "person", "keypoints": ["nose", "eye", "ear"]}]}\
        """;

    @TempDir
    private Path directory;

    @Test
    void everyPartOfAnInstanceIsRead() {
        DataSet data = new DataSet(directory)
                .with("train2017/a.jpg", "abc")
                .with("train2017/b.jpg", "b")
                .with(
                        "annotations/instances_train2017.json",
                        DOCUMENT.formatted(
                                "{\"id\": 1, \"file_name\": \"a.jpg\"}, {\"id\": 2, \"file_name\": \"b.jpg\"}", """
                                {"id": 5, "image_id": 1, "category_id": 7, "iscrowd": 0, "bbox": [1.5, 2, 10, 20],
                                 "segmentation": [[1, 2, 3, 4, 5, 6.5]],
                                 "keypoints": [3, 4, 2, 0, 0, 0, 8, 9, 1]}\
                                """));
        List<ReadResult> outcomes = data.outcomes(COCO);

        assertThat(DatasetReader.open(directory, COCO).format()).isEqualTo(DatasetFormat.COCO);
        assertThat(DataSet.samples(outcomes))
                .extracting(sample -> sample.id().substring(17))
                .containsExactly("a.jpg", "b.jpg");
        assertThat(DataSet.samples(outcomes).get(0).label().instances())
                .containsExactly(new Instance(
                        "person",
                        Optional.of(new Box(1.5, 2, 11.5, 22)),
                        List.of(new Polygon(List.of(new Point(1, 2), new Point(3, 4), new Point(5, 6.5)))),
                        Optional.empty(),
                        List.of(
                                new Keypoint("nose", new Point(3.5, 4.5), true),
                                new Keypoint("ear", new Point(8.5, 9.5), false)),
                        1,
                        Map.of()));
        assertThat(DataSet.samples(outcomes).get(1).label().instances()).isEmpty();
    }

    // columns of a 3 by 2 image: 2 outside, 3 inside, 1 outside
    @ParameterizedTest
    @ValueSource(strings = {"[2, 3, 1]", "\"231\""})
    void runsBecomeAMask(String counts) throws Exception {
        DataSet data = new DataSet(directory)
                .with("a.jpg", Pictures.of("png", 2, 3))
                .with(
                        "coco.json",
                        DOCUMENT.formatted(
                                "{\"id\": 1, \"file_name\": \"a.jpg\", \"height\": 3, \"width\": 2}",
                                """
                                {"image_id": 1, "category_id": 7, "iscrowd": 1,
                                 "segmentation": {"size": [3, 2], "counts": %s}}\
                                """.formatted(counts)));
        Instance instance =
                DataSet.samples(data.outcomes(COCO)).get(0).label().instances().get(0);
        BufferedImage mask = ImageIO.read(
                new ByteArrayInputStream(instance.mask().orElseThrow().array()));

        assertThat(instance.attributes()).isEqualTo(Map.of("iscrowd", "1"));
        assertThat(mask.getRaster().getNumBands()).isEqualTo(1);
        assertThat(mask.getRaster().getSamples(0, 0, 2, 3, 0, (int[]) null)).containsExactly(0, 255, 0, 255, 255, 0);
    }

    @Test
    void compressedRunsAreDifferencesInGroupsOfFiveBits() throws InvalidEntryException {
        // 100 = 4 + 3 * 32 in two groups; the fourth run is 100 more than the second, the fifth 1 less than the third
        assertThat(RunLengthMask.ofCompressed("T321T3O").runs()).containsExactly(100L, 2L, 1L, 102L, 0L);
    }

    @Test
    void badImagesAreReportedAndTheRestIsRead() {
        DataSet data = new DataSet(directory)
                .with("images/ok.jpg", "abc")
                .with("images/x.jpg", "x")
                .with("coco.json", DOCUMENT.formatted("""
                    {"id": 1, "file_name": "../../outside.jpg"}, {"id": 2, "file_name": "gone.jpg"},
                    {"id": 3}, {"id": 4, "file_name": "ok.jpg"}, {"id": 5, "file_name": "two.jpg"},
                    {"id": 7, "file_name": "two.jpg"}, {"id": 6, "file_name": "x.jpg"}\
                    """, "{\"id\": 9, \"image_id\": 6, \"category_id\":" + " 8}"));
        List<ReadResult> outcomes = data.outcomes(COCO);

        assertThat(DataSet.samples(outcomes))
                .singleElement()
                .satisfies(sample -> assertThat(sample.id()).isEqualTo("ba7816bf8f01cfea-ok.jpg"));
        assertThat(DataSet.skipped(outcomes))
                .containsExactly(
                        new ReadResult.Skipped(
                                "../../outside.jpg",
                                SkipReason.OUTSIDE_FOLDER,
                                "names a file outside the data set: ../../outside.jpg"),
                        new ReadResult.Skipped("gone.jpg", SkipReason.NO_MEDIA, "no such file: gone.jpg"),
                        new ReadResult.Skipped(
                                "coco.json images[2]", SkipReason.MALFORMED, "an image needs a file_name"),
                        new ReadResult.Skipped(
                                "coco.json images[4]",
                                SkipReason.REPEATED_ID,
                                "file_name two.jpg is listed 2 times, each with annotations of its own"),
                        new ReadResult.Skipped(
                                "coco.json images[5]",
                                SkipReason.REPEATED_ID,
                                "file_name two.jpg is listed 2 times, each with annotations of its own"),
                        new ReadResult.Skipped(
                                "x.jpg",
                                SkipReason.INVALID_LABEL,
                                "annotation 9 is of category 8, which the document does not have"));
    }

    @Test
    void imagesThatAreNowhereAreAMistakeOfTheRequest() {
        DataSet data = new DataSet(directory)
                .with("coco.json", DOCUMENT.formatted("{\"id\": 1, \"file_name\": \"a.jpg\"}", ""));

        assertThatThrownBy(() -> data.outcomes(COCO))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("--images must name their folder");
    }
}
