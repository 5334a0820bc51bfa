package dev.refract.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.refract.feed.dataset.ColumnRoles;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.ReadOrder;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Kind;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels stay true: what public bug reports tell of annotated images comes in right or not at all. */
class ImageLabelTest {
    private static final DatasetOptions GIVEN = DatasetOptions.DEFAULT.withOrder(ReadOrder.GIVEN);
    private static final byte[] PNG = Pictures.of("png", 100, 80);

    @TempDir
    private Path directory;

    /** AlexeyAB/Yolo_mark issue 107, ultralytics/yolov5 issue 405: shares are of the image as it is shown. */
    @Test
    void yoloSharesOfATurnedPhotographAreThirtyByTen() {
        DataSet data = new DataSet(directory)
                .with("data.yaml", "names: [ball]\n")
                .with("images/photo.jpg", Pictures.turned(100, 80, 6))
                .with("labels/photo.txt", "0 0.5625 0.25 0.375 0.3\n");

        assertThat(instances(data)).containsExactly(Instance.boxed("ball", new Box(30, 10, 60, 40)));
    }

    /** roboflow/supervision pull request 2577: an export counts the pixels of the image as it is shown. */
    @Test
    void aTurnedPhotographIsExportedAsEightyByOneHundred() throws IOException {
        Payload.Image photo = new Payload.Image(Bytes.of(Pictures.turned(100, 80, 6)), "image/jpeg");
        Label label = Label.NONE.withInstances(List.of(Instance.boxed("ball", new Box(30, 70, 60, 98))));
        List<Sample> samples = List.of(Sample.original("photo", 0, photo, label));

        Exporting.into(directory.resolve("coco"), "coco", samples);
        Exporting.into(directory.resolve("voc"), "pascal-voc", samples);
        Exporting.into(directory.resolve("yolo"), "yolo", samples);

        assertThat(only(directory.resolve("coco/train"), "json")).contains("\"width\":80,\"height\":100");
        assertThat(only(directory.resolve("voc/train/Annotations"), "xml"))
                .contains("<width>80</width>", "<height>100</height>", "<ymin>71</ymin>", "<ymax>98</ymax>");
        assertThat(only(directory.resolve("yolo/train/labels"), "txt")).isEqualTo("0 0.5625 0.84 0.375 0.28\n");
    }

    /** The image was scaled, or turned, after it was annotated. */
    @ParameterizedTest
    @CsvSource({
        "1, 50, 40, 'the annotation is for an image of 50x40 pixels, found 100x80'",
        "6, 100, 80, 'the annotation is for an image of 100x80 pixels, found 80x100 after the EXIF orientation 6;"
                + " labels must count pixels of the image as it is shown'"
    })
    void aDeclaredSizeThatIsNotTheImagesIsRefused(int orientation, int width, int height, String message) {
        byte[] photo = Pictures.turned(100, 80, orientation);
        DataSet coco = new DataSet(directory.resolve("coco"))
                .with("a.jpg", photo)
                .with(
                        "a.json",
                        coco(
                                "{\"id\": 1, \"file_name\": \"a.jpg\", \"width\": " + width + ", \"height\": " + height
                                        + "}",
                                ""));
        DataSet voc = new DataSet(directory.resolve("voc"))
                .with("a.jpg", photo)
                .with(
                        "a.xml",
                        "<annotation><size><width>" + width + "</width><height>" + height
                                + "</height><depth>3</depth></size></annotation>");

        assertThat(DataSet.skipped(coco.outcomes(GIVEN)))
                .containsExactly(new ReadResult.Skipped("a.jpg", SkipReason.INVALID_LABEL, message));
        assertThat(DataSet.skipped(voc.outcomes(GIVEN)))
                .containsExactly(new ReadResult.Skipped("a.xml", SkipReason.INVALID_LABEL, message));
    }

    /** laclouis5/globox pull request 13, cocodataset/cocoapi issue 373: all text ids were one image. */
    @Test
    void textIdsOfCocoAreIdsOfTheirOwn() {
        DataSet data = new DataSet(directory)
                .with("a.png", PNG)
                .with("b.png", Pictures.of("png", 100, 81))
                .with("c.png", Pictures.of("png", 100, 82))
                .with(
                        "annotations.json",
                        coco(
                                "{\"id\": \"img_a\", \"file_name\": \"a.png\"}, {\"id\": \"img_b\", \"file_name\": \"b.png\"},"
                                        + " {\"id\": \"img_c\", \"file_name\": \"c.png\"}",
                                "{\"id\": \"x\", \"image_id\": \"img_a\", \"category_id\": 1, \"bbox\": [1, 2, 3, 4]},"
                                        + " {\"id\": \"y\", \"image_id\": \"img_b\", \"category_id\": \"2\","
                                        + " \"bbox\": [50, 40, 20, 20]}"));

        assertThat(DataSet.samples(data.outcomes(GIVEN)))
                .extracting(sample -> sample.label().instances())
                .containsExactly(
                        List.of(Instance.boxed("cat", new Box(1, 2, 4, 6))),
                        List.of(Instance.boxed("dog", new Box(50, 40, 70, 60))),
                        List.of());
    }

    /** SkalskiP/make-sense issue 144, cocodataset/cocoapi issue 689: what belongs to nothing is told. */
    @Test
    void cocoAnnotationsWithoutIdsAreToldAndChangeNoLabel() {
        DataSet data = new DataSet(directory)
                .with("a.png", PNG)
                .with("b.png", PNG)
                .with("c.png", PNG)
                .with("annotations.json", """
                    {"images": [{"id": 0, "file_name": "a.png"}, {"id": 1, "file_name": "b.png"},
                                {"id": 2, "file_name": "c.png"}],
                     "annotations": [{"id": 1, "image_id": 0, "category_id": 2, "bbox": [1, 2, 3, 4]},
                                     {"id": 2, "image_id": null, "category_id": 2, "bbox": [1, 2, 3, 4]},
                                     {"id": 3, "category_id": 2, "bbox": [1, 2, 3, 4]},
                                     {"id": 4, "image_id": 1, "category_id": null, "bbox": [1, 2, 3, 4]},
                                     {"id": 5, "image_id": 99, "category_id": 2, "bbox": [1, 2, 3, 4]},
                                     {"id": 6, "image_id": 2, "category_id": 1, "bbox": [1, 2, 3, 4]},
                                     {"id": 1, "image_id": 0, "category_id": 2, "bbox": [1, 2, 3, 4]}],
                     "categories": [{"id": 1, "name": "cat"}, {"id": 1, "name": "dog"}, {"id": 2, "name": "cow"}]}\
                    """);
        List<ReadResult> outcomes = data.outcomes(GIVEN);

        assertThat(DataSet.samples(outcomes))
                .singleElement()
                .satisfies(sample -> assertThat(sample.label().instances())
                        .containsExactly(Instance.boxed("cow", new Box(1, 2, 4, 6))));
        assertThat(DataSet.skipped(outcomes))
                .extracting(ReadResult.Skipped::location, ReadResult.Skipped::reason, ReadResult.Skipped::message)
                .containsExactly(
                        tuple(
                                "annotations.json annotations[1]",
                                SkipReason.INVALID_LABEL,
                                "an annotation needs an image_id"),
                        tuple(
                                "annotations.json annotations[2]",
                                SkipReason.INVALID_LABEL,
                                "an annotation needs an image_id"),
                        tuple(
                                "annotations.json annotations[4]",
                                SkipReason.INVALID_LABEL,
                                "image_id 99 is no image of the document"),
                        tuple(
                                "annotations.json annotations[6]",
                                SkipReason.REPEATED_ID,
                                "repeats annotation 1 word for word"),
                        tuple("b.png", SkipReason.INVALID_LABEL, "annotation 4 has no category_id"),
                        tuple("c.png", SkipReason.INVALID_LABEL, "category 1 is declared as cat and dog"));
    }

    @Test
    void twoImagesOfOneIdShareNoAnnotations() {
        DataSet data = new DataSet(directory)
                .with("a.png", PNG)
                .with("b.png", PNG)
                .with(
                        "a.json",
                        coco(
                                "{\"id\": 1, \"file_name\": \"a.png\"}, {\"id\": \"1\", \"file_name\": \"b.png\"}",
                                "{\"id\": 1, \"image_id\": 1, \"category_id\": 1, \"bbox\": [1, 2, 3, 4]}"));

        assertThat(DataSet.skipped(data.outcomes(GIVEN)))
                .extracting(ReadResult.Skipped::reason)
                .containsExactly(SkipReason.REPEATED_ID, SkipReason.REPEATED_ID);
    }

    /** Python's json writes NaN, and a download may be cut off: neither is a folder of classes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"images\": [], \"categories\": [],\n\"annotations\": [{\"area\": NaN}]}",
                "{\"images\": [{\"id\": 1,\n\"file_na"
            })
    void brokenCocoIsRefusedWithItsLine(String document) {
        DataSet data = new DataSet(directory).with("images/0.png", PNG).with("annotations.json", document);

        assertThatThrownBy(() -> data.outcomes(GIVEN))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("annotations.json is not JSON: line 2: ");
    }

    @Test
    void yoloWithoutClassNamesIsRefusedAndNotTakenForClasses() {
        DataSet data = new DataSet(directory)
                .with("train/images/0.png", PNG)
                .with("train/labels/0.txt", "0 0.5 0.5 0.1 0.1\n");

        assertThatThrownBy(() -> data.outcomes(GIVEN))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining("no class names in ")
                .hasMessageContaining("or the input must be the .yaml file and --images this folder");
    }

    @Test
    void classNamesMayLieElsewhere() {
        DataSet data = new DataSet(directory)
                .with("code/city.yaml", "path: ../datasets/city\ntrain: images\nnames: {0: cat}\n")
                .with("datasets/city/images/0.png", PNG)
                .with("datasets/city/labels/0.txt", "0 0.5 0.5 0.1 0.1\n")
                .with("datasets/city/labels/1.txt", "0 0.5 0.5 0.1 0.1\n");
        List<ReadResult> outcomes =
                data.outcomes("code/city.yaml", GIVEN.withImages(directory.resolve("datasets/city")));

        assertThat(DataSet.samples(outcomes)).hasSize(1);
        assertThat(DataSet.skipped(outcomes))
                .containsExactly(
                        new ReadResult.Skipped("labels/1.txt", SkipReason.NO_MEDIA, "no image for this label file"));
    }

    /** labelImg and Darknet count lines. */
    @Test
    void anEmptyLineInClassesTxtLeavesTheNumbersOfTheOthers() {
        DataSet data = new DataSet(directory)
                .with("classes.txt", "cat\n\ndog\nbird\n\n")
                .with("images/c2.png", PNG)
                .with("labels/c2.txt", "2 0.5 0.5 0.1 0.1\n")
                .with("images/c3.png", PNG)
                .with("labels/c3.txt", "3 0.5 0.5 0.1 0.1\n")
                .with("images/c1.png", PNG)
                .with("labels/c1.txt", "1 0.5 0.5 0.1 0.1\n");
        List<ReadResult> outcomes = data.outcomes(GIVEN);

        assertThat(DataSet.samples(outcomes))
                .extracting(sample -> sample.label().instances().get(0).category())
                .containsExactly("dog", "bird");
        assertThat(DataSet.skipped(outcomes))
                .containsExactly(new ReadResult.Skipped(
                        "images/c1.png", SkipReason.INVALID_LABEL, "labels/c1.txt line 1: class 1 has no name"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "names: [caf\\u00e9]                   | data.yaml: bytes that are not UTF-8",
                "names: {\"0\": cat, \"2\": dog}       | names must be numbered 0, 1, …, found [0, 2]",
                "names: {cat: 0}                       | names must be numbered 0, 1, …, found cat",
                "{names: [cat], nc: 2}                 | says nc: 2 and names 1 classes",
                "names: []                             | names no class"
            })
    void aFaultyDataYamlIsNamed(String yaml, String message) {
        DataSet data = new DataSet(directory)
                .with("images/a.png", PNG)
                .with("data.yaml", yaml.replace("\\u00e9", "\u00e9").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> data.outcomes(GIVEN))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining(message);
    }

    @Test
    void quotedNumbersAreNumbersAndDeepYamlIsRefused() {
        DataSet quoted = new DataSet(directory.resolve("q"))
                .with("images/a.png", PNG)
                .with("labels/a.txt", "1 0.5 0.5 0.1 0.1")
                .with("data.yaml", "names: {\"0\": cat, \"1\": dog}\n");
        DataSet deep = new DataSet(directory.resolve("d"))
                .with("images/a.png", PNG)
                .with("data.yaml", "names: " + "[".repeat(50_000) + "]".repeat(50_000));
        DataSet empty =
                new DataSet(directory.resolve("e")).with("images/a.png", PNG).with("classes.txt", "\n\n");

        assertThat(instances(quoted)).extracting(Instance::category).containsExactly("dog");
        assertThatThrownBy(() -> deep.outcomes(GIVEN))
                .isInstanceOf(FeedException.class)
                .hasMessageEndingWith("data.yaml is nested more than 50 deep");
        assertThatThrownBy(() -> empty.outcomes(GIVEN))
                .isInstanceOf(FeedException.class)
                .hasMessageEndingWith("classes.txt names no class");
    }

    /** njvisionpower/Safety-Helmet-Wearing-Dataset issue 22, jsbroks/coco-annotator issue 262. */
    @ParameterizedTest
    @CsvSource({
        "a.jpg, a.JPG",
        "a, a.JPG",
        "/home/bob/pictures/a.jpg, a.jpg",
        "C:\\\\Users\\\\bob\\\\a.jpg, a.jpg",
        "A.png, a.jpg"
    })
    void anImageIsFoundWhateverItsCaseAndTheMachineItWasNamedOn(String named, String stored) {
        DataSet voc = new DataSet(directory.resolve("voc"))
                .with("JPEGImages/" + stored, PNG)
                .with("Annotations/x.xml", "<annotation><filename>" + named + "</filename></annotation>");
        DataSet coco = new DataSet(directory.resolve("coco"))
                .with("images/" + stored, PNG)
                .with("a.json", coco("{\"id\": 1, \"file_name\": \"" + named.replace("\\", "\\\\") + "\"}", ""));

        assertThat(DataSet.samples(voc.outcomes(GIVEN))).hasSize(1);
        assertThat(DataSet.samples(coco.outcomes(GIVEN))).hasSize(1);
    }

    /** A fault on the left is the same fault as on the right. */
    @Test
    void aBoxThatBeginsFarOutsideIsNotClippedOnTheWayIn() {
        DataSet data = new DataSet(directory)
                .with("a.png", PNG)
                .with(
                        "a.xml",
                        "<annotation><object><name>a</name><bndbox><xmin>-30</xmin><ymin>0</ymin>"
                                + "<xmax>50</xmax><ymax>20</ymax></bndbox></object></annotation>");

        assertThat(instances(data)).containsExactly(Instance.boxed("a", new Box(-31, 0, 50, 20)));
    }

    @Test
    void theXmlOfCvatIsNamed() {
        DataSet data = new DataSet(directory).with("a.png", PNG).with("annotations.xml", "<annotations/>");

        assertThatThrownBy(() -> data.outcomes(GIVEN))
                .isInstanceOf(FeedException.class)
                .hasMessageEndingWith(
                        "is CVAT's own XML, which is not read; export it from CVAT as COCO or Pascal VOC");
    }

    @Test
    void linksThatLeadOutOrNowhereAreTold() throws IOException {
        DataSet data = new DataSet(directory)
                .with("outside/secret.png", PNG)
                .with("set/cat/a.png", PNG)
                .with("set/dog/b.png", PNG);
        Files.createSymbolicLink(directory.resolve("set/cat/passwd.png"), directory.resolve("outside/secret.png"));
        Files.createSymbolicLink(directory.resolve("set/all"), directory.resolve("outside"));
        Files.createSymbolicLink(directory.resolve("set/cat/gone.png"), Path.of("/nowhere/x.png"));
        Files.createSymbolicLink(directory.resolve("set/cat/inside.png"), directory.resolve("set/dog/b.png"));
        List<ReadResult> outcomes = data.outcomes("set", GIVEN);

        assertThat(DataSet.samples(outcomes))
                .extracting(sample -> sample.id().substring(17))
                .containsExactly("cat/a.png", "cat/inside.png", "dog/b.png");
        assertThat(DataSet.skipped(outcomes))
                .extracting(ReadResult.Skipped::location, ReadResult.Skipped::reason)
                .containsExactly(
                        tuple("all", SkipReason.OUTSIDE_FOLDER),
                        tuple("cat/gone.png", SkipReason.UNREADABLE_FILE),
                        tuple("cat/passwd.png", SkipReason.OUTSIDE_FOLDER));
    }

    @Test
    void aTableMayNameImages() {
        DataSet data = new DataSet(directory)
                .with("list.csv", "path,y\npictures/a.PNG,cat\nb.png,dog\ngone.png,dog\n")
                .with("pictures/a.png", PNG)
                .with("b.png", PNG);
        ColumnRoles roles = ColumnRoles.ALL.withLabel("y");
        List<ReadResult> outcomes = data.outcomes("list.csv", GIVEN.withColumns(roles.withImage("path")));

        assertThat(DataSet.samples(outcomes))
                .extracting(sample -> sample.payload().kind(), Sample::label)
                .containsExactly(tuple(Kind.IMAGE, Label.of("cat")), tuple(Kind.IMAGE, Label.of("dog")));
        assertThat(DataSet.samples(outcomes).get(0).groupId())
                .isEqualTo(DataSet.samples(outcomes).get(1).groupId());
        assertThat(DataSet.skipped(outcomes))
                .containsExactly(
                        new ReadResult.Skipped("list.csv line 4", SkipReason.NO_MEDIA, "no such file: gone.png"));
        assertThat(DatasetReader.open(directory.resolve("list.csv"), GIVEN.withColumns(roles))
                        .notes())
                .containsExactly(
                        "column path names images and is read as text; --image path reads them, from --images or"
                                + " the folder of the file");
    }

    private static String coco(String images, String annotations) {
        return "{\"images\": [" + images + "], \"annotations\": [" + annotations
                + "], \"categories\": [{\"id\": 1, \"name\": \"cat\"}, {\"id\": 2, \"name\": \"dog\"}]}";
    }

    private static List<Instance> instances(DataSet data) {
        return DataSet.samples(data.outcomes(GIVEN)).get(0).label().instances();
    }

    private static String only(Path folder, String extension) throws IOException {
        try (var files = Files.list(folder)) {
            return Files.readString(files.filter(file -> file.toString().endsWith("." + extension))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
