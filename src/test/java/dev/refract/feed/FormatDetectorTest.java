package dev.refract.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exactly once: a data set is read as what it is, or not at all and with a reason. */
class FormatDetectorTest {
    private static final String COCO = "{\"images\": [], \"annotations\": [], \"categories\": []}";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "t.csv, CSV",
        "t.TSV, TSV",
        "t.jsonl, JSON_LINES",
        "t.ndjson, JSON_LINES",
        "t.json, JSON",
        "data.yaml, YOLO"
    })
    void aFileGoesByItsExtension(String name, DatasetFormat format) {
        assertThat(FormatDetector.detect(
                        new DataSet(directory).with(name, "[]").root().resolve(name)))
                .isEqualTo(format);
    }

    @Test
    void aDocumentGoesByItsMembers() {
        new DataSet(directory).with("any.json", COCO);

        assertThat(FormatDetector.detect(directory.resolve("any.json"))).isEqualTo(DatasetFormat.COCO);
        assertThat(FormatDetector.detect(directory)).isEqualTo(DatasetFormat.COCO);
    }

    @Test
    void aFolderGoesByItsClassNamesThenAnnotationsThenMedia() {
        DataSet data = new DataSet(directory).with("a/1.wav", "x");
        assertThat(FormatDetector.detect(directory)).isEqualTo(DatasetFormat.WAV_FOLDER);
        data.with("a/1.jpg", "x").with("a/notes.xml", "<notes/>");
        assertThat(FormatDetector.detect(directory)).isEqualTo(DatasetFormat.IMAGE_FOLDER);
        data.with("c/d.json", COCO);
        assertThat(FormatDetector.detect(directory)).isEqualTo(DatasetFormat.COCO);
        data.with("a/1.xml", "<annotation/>");
        assertThat(FormatDetector.detect(directory)).isEqualTo(DatasetFormat.PASCAL_VOC);
        data.with("classes.txt", "x");
        assertThat(FormatDetector.detect(directory)).isEqualTo(DatasetFormat.YOLO);
    }

    /** Captions of COCO, and JSON of LabelMe: a folder of classes would be made of the images they are about. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'images': [], 'annotations': []}   | has images and annotations and no categories",
                "{'shapes': [], 'imagePath': 'a.jpg'} | is JSON of LabelMe, which is not read"
            })
    void annotationsThatAreNotReadAreNotPassedOver(String json, String message) {
        new DataSet(directory).with("images/a.jpg", "x").with("images/a.json", json.replace('\'', '"'));

        assertThatThrownBy(() -> FormatDetector.detect(directory))
                .isInstanceOf(FeedException.class)
                .hasMessageContaining(message);
    }

    @Test
    void packedFilesAreNamed() {
        Path file = new DataSet(directory).with("t.csv.gz", "x").root().resolve("t.csv.gz");

        assertThatThrownBy(() -> FormatDetector.detect(file))
                .isInstanceOf(FeedException.class)
                .hasMessageEndingWith("is a .gz file, which is not read; unpack it, or save it as CSV or JSON Lines");
    }

    @Test
    void whatCannotBeToldIsSaidInOneLine() {
        Path file = new DataSet(directory).with("t.xls", "x").root().resolve("t.xls");

        assertThatThrownBy(() -> FormatDetector.detect(file))
                .isInstanceOf(FeedException.class)
                .hasMessage(
                        "cannot detect the format of " + file + "; --format must name one of image-folder, pascal-voc,"
                                + " coco, yolo, csv, tsv, json-lines, json, templates, wav-folder");
        assertThatThrownBy(() -> FormatDetector.detect(directory.resolve("gone")))
                .isInstanceOf(FeedException.class)
                .hasMessage("no file or folder " + directory.resolve("gone"));
        assertThatThrownBy(() -> DatasetFormat.named("cvs"))
                .isInstanceOf(FeedException.class)
                .hasMessageStartingWith("no format cvs; there are image-folder, ");
    }

    @Test
    void aFolderWhereAFileIsNeededIsAMistakeOfTheRequest() {
        assertThatThrownBy(() -> DatasetReader.open(directory, DatasetOptions.DEFAULT.withFormat(DatasetFormat.CSV)))
                .isInstanceOf(FeedException.class)
                .hasMessage("csv needs a .csv file, found the folder " + directory);
        assertThatThrownBy(() -> DatasetReader.open(
                        directory.resolve("gone"), DatasetOptions.DEFAULT.withFormat(DatasetFormat.CSV)))
                .isInstanceOf(FeedException.class)
                .hasMessage("no file or folder " + directory.resolve("gone"));
    }
}
