package dev.refract.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.ReadOrder;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.dataset.StatedSplitUse;
import dev.refract.feed.file.SplitNames;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leak-free from the first step: a split that a data set states holds, in every format, or the data set is refused. */
class StatedSplitsTest {
    private static final DatasetOptions GIVEN = DatasetOptions.DEFAULT.withOrder(ReadOrder.GIVEN);
    private static final String XML = "<annotation/>";
    private static final String COCO = """
        {"images": [{"id": 1, "file_name": "%s"}], "annotations": [], "categories": []}\
        """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "train, TRAIN", "Training, TRAIN", "train2017, TRAIN", "train_01, TRAIN", "val, VALIDATION",
        "valid, VALIDATION", "dev, VALIDATION", "val2014, VALIDATION", "test-dev2017, TEST", "test1, TEST",
        "trainer, UNASSIGNED", "contest, UNASSIGNED", "test tube, UNASSIGNED", "validated, UNASSIGNED"
    })
    void foldersAreCalledAsTheFieldCallsThem(String name, Split split) {
        assertThat(SplitNames.of(name)).isEqualTo(split);
    }

    @ParameterizedTest
    @CsvSource({
        "instances_train2017.json, TRAIN", "instances_val2017.json, VALIDATION", "test_annotations.json, TEST",
        "train.csv, TRAIN", "_annotations.coco.json, UNASSIGNED", "train_test.json, UNASSIGNED"
    })
    void documentsSayItWithTheirFirstOrLastWord(String name, Split split) {
        assertThat(SplitNames.ofDocument(name)).isEqualTo(split);
    }

    /** As Roboflow and our own export write it; their test images went into training. */
    @Test
    void pascalVocKeepsTheSixThreeAndThreeOfItsFolders() {
        DataSet data = new DataSet(directory);
        Map.of("train", 6, "valid", 3, "test", 3).forEach((side, count) -> {
            for (int i = 0; i < count; i++) {
                data.with(side + "/" + side + i + ".xml", XML).with(side + "/" + side + i + ".png", side + i);
            }
        });

        assertThat(sides(data)).isEqualTo(Map.of("TRAIN", 6L, "VALIDATION", 3L, "TEST", 3L));
    }

    @Test
    void pascalVocKeepsItsImageSets() {
        DataSet data = new DataSet(directory)
                .with("VOC2012/ImageSets/Main/train.txt", "a\nb\n")
                .with("VOC2012/ImageSets/Main/val.txt", "c  1\ngone\n")
                .with("VOC2012/ImageSets/Main/trainval.txt", "a\nb\nc\n")
                .with("VOC2012/ImageSets/Main/cat_train.txt", "c -1\n")
                .with("VOC2012/ImageSets/Segmentation/test.txt", "a\n");
        for (String id : List.of("a", "b", "c", "d")) {
            data.with("VOC2012/Annotations/" + id + ".xml", XML).with("VOC2012/JPEGImages/" + id + ".jpg", id);
        }
        List<ReadResult> outcomes = data.outcomes(GIVEN);

        assertThat(sides(data)).isEqualTo(Map.of("TRAIN", 2L, "VALIDATION", 1L));
        assertThat(DataSet.skipped(outcomes))
                .extracting(ReadResult.Skipped::location, ReadResult.Skipped::reason)
                .containsExactly(
                        tuple("VOC2012/Annotations/d.xml", SkipReason.NO_SPLIT),
                        tuple("VOC2012/ImageSets/Main/val.txt line 2", SkipReason.NO_LABEL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train: images/day\nval: images/night\n",
                "path: .\ntrain: images/day/\nval: [images/night]\n",
                "path: ../datasets/city\ntrain: ./images/day\nval: images/night\ntest: # none\n",
                "train: /home/bob/city/images/day\nval: /home/bob/city/images/night\n",
                "train: day.txt\nval: night.txt\n"
            })
    void yoloKeepsTheEightAndEightOfItsDataYaml(String splits) {
        DataSet data = new DataSet(directory).with("data.yaml", splits + "names: [cat]\n");
        StringBuilder day = new StringBuilder();
        StringBuilder night = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            data.with("images/day/" + i + ".png", "d" + i).with("images/night/" + i + ".png", "n" + i);
            day.append("./images/day/").append(i).append(".png\n");
            night.append("/data/city/images/night/").append(i).append(".png\n");
        }
        data.with("day.txt", day.toString()).with("night.txt", night.toString());

        assertThat(sides(data)).isEqualTo(Map.of("TRAIN", 8L, "VALIDATION", 8L));
        assertThat(DataSet.skipped(data.outcomes(GIVEN))).isEmpty();
    }

    @Test
    void yoloKeepsListsAndFoldersOfCoco() {
        DataSet lists = new DataSet(directory.resolve("lists"))
                .with("obj.names", "cat\n")
                .with("train.txt", "data/obj/1.jpg\ndata/obj/gone.jpg\n")
                .with("test.txt", "data/obj/2.jpg\n")
                .with("obj/1.jpg", "1")
                .with("obj/2.jpg", "2");
        DataSet folders = new DataSet(directory.resolve("folders"))
                .with("classes.txt", "cat\n")
                .with("images/train2017/1.jpg", "1")
                .with("images/val2017/2.jpg", "2");

        assertThat(sides(lists)).isEqualTo(Map.of("TRAIN", 1L, "TEST", 1L));
        assertThat(DataSet.skipped(lists.outcomes(GIVEN)))
                .containsExactly(new ReadResult.Skipped(
                        "train.txt line 2", SkipReason.NO_MEDIA, "no such file: data/obj/gone.jpg"));
        assertThat(sides(folders)).isEqualTo(Map.of("TRAIN", 1L, "VALIDATION", 1L));
    }

    @Test
    void aSplitThatCannotBeHonoredIsRefused() {
        DataSet gone = new DataSet(directory.resolve("gone"))
                .with("data.yaml", "train: images/day\nval: images/night\nnames: [cat]\n")
                .with("images/day/1.png", "1")
                .with("images/other/2.png", "2");
        DataSet twice = new DataSet(directory.resolve("twice"))
                .with("data.yaml", "train: images\nval: images\nnames: [cat]\n")
                .with("images/1.png", "1");
        DataSet nested = new DataSet(directory.resolve("nested"))
                .with("train/val/1.xml", XML)
                .with("train/val/1.png", "1");

        assertThatThrownBy(() -> gone.outcomes(GIVEN))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("data.yaml puts [images/night] in [validation], which is not below the data set");
        assertThatThrownBy(() -> twice.outcomes(GIVEN))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("data.yaml puts images/1.png in validation, and it is in train already");
        assertThatThrownBy(() -> nested.outcomes(GIVEN))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("puts train/val/1.png in validation, and it is in train already");
        assertThat(DataSet.samples(twice.outcomes(GIVEN.withStatedSplits(StatedSplitUse.IGNORE))))
                .extracting(Sample::split)
                .containsExactly(Split.UNASSIGNED);
        assertThat(DataSet.samples(gone.outcomes(GIVEN.withSplit(Split.TEST))))
                .extracting(Sample::split)
                .containsExactly(Split.TEST, Split.TEST);
    }

    @Test
    void cocoKeepsTheSplitOfEachDocument() {
        DataSet official = new DataSet(directory.resolve("official"))
                .with("annotations/instances_train2017.json", COCO.formatted("a.jpg"))
                .with("annotations/instances_val2017.json", COCO.formatted("b.jpg"))
                .with("train2017/a.jpg", "a")
                .with("val2017/b.jpg", "b");
        DataSet exported = new DataSet(directory.resolve("exported"))
                .with("train/_annotations.coco.json", COCO.formatted("a.jpg"))
                .with("train/a.jpg", "a")
                .with("valid/_annotations.coco.json", COCO.formatted("a.jpg"))
                .with("valid/a.jpg", "b")
                .with("test/_annotations.coco.json", COCO.formatted("a.jpg"))
                .with("test/a.jpg", "c");

        assertThat(sides(official)).isEqualTo(Map.of("TRAIN", 1L, "VALIDATION", 1L));
        assertThat(sides(exported)).isEqualTo(Map.of("TRAIN", 1L, "VALIDATION", 1L, "TEST", 1L));
        assertThat(DataSet.samples(exported.outcomes(GIVEN)))
                .extracting(sample -> sample.id().substring(17))
                .containsExactly("train/a.jpg", "validation/a.jpg", "test/a.jpg");
        assertThat(DataSet.samples(official.outcomes("annotations/instances_val2017.json", GIVEN)))
                .extracting(Sample::split)
                .containsExactly(Split.VALIDATION);
    }

    @Test
    void documentsOfOneSplitAreNotMixed() {
        DataSet data = new DataSet(directory)
                .with("annotations/instances_train2017.json", COCO.formatted("a.jpg"))
                .with("annotations/person_keypoints_train2017.json", COCO.formatted("a.jpg"))
                .with("train2017/a.jpg", "a");

        assertThatThrownBy(() -> data.outcomes(GIVEN))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("the input must be one of them, or each must be named after a split of its own");
    }

    @Test
    void tablesKeepTheSplitThatTheirNameStates() {
        DataSet data = new DataSet(directory)
                .with("set/train.csv", "id,x\n1,0.5\n2,0.5\n")
                .with("set/test.csv", "id,x\n3,0.5\n1,0.5\n");
        DatasetOptions byId = GIVEN.withColumns(ColumnRoles.ALL.withId("id"));
        List<ReadResult> outcomes = data.outcomes("set", byId);

        assertThat(DataSet.samples(outcomes))
                .extracting(Sample::id, Sample::split)
                .containsExactlyInAnyOrder(tuple("1", Split.TEST), tuple("2", Split.TRAIN), tuple("3", Split.TEST));
        assertThat(DataSet.skipped(outcomes))
                .extracting(ReadResult.Skipped::location, ReadResult.Skipped::reason)
                .containsExactly(tuple("train.csv line 2", SkipReason.REPEATED_ID));
        assertThat(DataSet.samples(data.outcomes("set/test.csv", byId)))
                .extracting(Sample::split)
                .containsOnly(Split.TEST);
        assertThat(DataSet.samples(data.outcomes("set/train.csv", byId)))
                .extracting(Sample::split)
                .containsOnly(Split.UNASSIGNED);
    }

    @Test
    void severalTablesWithoutSplitsAreRefused() {
        DataSet data = new DataSet(directory).with("train.csv", "x\n1\n").with("more.csv", "x\n2\n");

        assertThatThrownBy(() -> data.outcomes(GIVEN))
                .isInstanceOf(FeedException.class)
                .hasMessageEndingWith("the name of more.csv states no split; the input must be one of them");
    }

    @Test
    void foldersOfClassesKeepTheirSplitsWhateverLiesBesideThem() {
        DataSet data = new DataSet(directory)
                .with("train/cat/1.png", "1")
                .with("train/dog/2.png", "2")
                .with("val/cat/3.png", "3")
                .with("test/dog/4.png", "4")
                .with("images to predict/5.png", "5");

        assertThat(sides(data)).isEqualTo(Map.of("TRAIN", 2L, "VALIDATION", 1L, "TEST", 1L));
        assertThat(DataSet.samples(data.outcomes(GIVEN)))
                .extracting(sample -> sample.label().mainClass().orElseThrow())
                .containsOnly("cat", "dog");
        assertThat(DataSet.skipped(data.outcomes(GIVEN)))
                .extracting(ReadResult.Skipped::location, ReadResult.Skipped::reason)
                .containsExactly(tuple("images to predict/5.png", SkipReason.NO_LABEL));
    }

    @ParameterizedTest
    @CsvSource({"archive/train/cat/1.png, archive/test/cat/2.png", "cat/train/1.png, cat/test/2.png"})
    void splitsBelowOneFolderOrBelowTheClassesHold(String train, String test) {
        DataSet data = new DataSet(directory).with(train, "1").with(test, "2");

        assertThat(sides(data)).isEqualTo(Map.of("TRAIN", 1L, "TEST", 1L));
        assertThat(DataSet.samples(data.outcomes(GIVEN)))
                .extracting(sample -> sample.label().mainClass().orElseThrow())
                .containsOnly("cat");
    }

    @Test
    void trainingBesideAnythingElseIsAskedAbout() {
        DataSet data = new DataSet(directory).with("train/cat/1.png", "1").with("more/2.png", "2");

        assertThatThrownBy(() -> data.outcomes(GIVEN))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("the folder of training data stands beside more");
    }

    @Test
    void aFolderThatIsTakenForAClassIsSaid() {
        DataSet data = new DataSet(directory).with("images/1.png", "1");

        assertThat(DatasetReader.open(directory, GIVEN).notes())
                .containsExactly("all files are of one class, images, after the folder that holds them");
        assertThat(DatasetReader.open(directory, GIVEN).format()).isEqualTo(DatasetFormat.IMAGE_FOLDER);
        assertThat(data.outcomes(GIVEN)).hasSize(1);
    }

    private static Map<String, Long> sides(DataSet data) {
        return DataSet.samples(data.outcomes(GIVEN)).stream()
                .collect(Collectors.groupingBy(sample -> sample.split().name(), TreeMap::new, Collectors.counting()));
    }
}
