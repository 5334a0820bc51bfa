package dev.refract.feed.yolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.feed.DataSet;
import dev.refract.feed.DatasetReader;
import dev.refract.feed.Pictures;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.ReadOrder;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Labels stay true: YOLO's shares of the image become its pixels. */
class YoloTest {
    private static final DatasetOptions YOLO = DatasetOptions.DEFAULT.withOrder(ReadOrder.GIVEN);

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "bmp", "gif"})
    void sharesBecomePixelsOfTheImage(String format) {
        DataSet data = new DataSet(directory)
                .with("data.yaml", "names: [cell, virus]")
                .with("images/train/a." + format, Pictures.of(format, 200, 100))
                .with("labels/train/a.txt", "1 0.5 0.5 0.5 0.2\n\n0 0 0 0.5 0 0.5 0.25\n");
        List<Sample> samples = DataSet.samples(data.outcomes(YOLO));

        assertThat(samples).singleElement().satisfies(sample -> {
            assertThat(sample.split()).isEqualTo(Split.TRAIN);
            assertThat(sample.label().instances())
                    .containsExactly(
                            Instance.boxed("virus", new Box(50, 40, 150, 60)),
                            new Instance(
                                    "cell",
                                    Optional.of(new Box(0, 0, 100, 25)),
                                    List.of(new Polygon(
                                            List.of(new Point(0, 0), new Point(100, 0), new Point(100, 25)))),
                                    Optional.empty(),
                                    List.of(),
                                    1,
                                    Map.of()));
        });
    }

    @Test
    void anImageWithoutLabelsHasNoInstances() {
        DataSet data = new DataSet(directory).with("classes.txt", "cell\n").with("a.jpg", Pictures.of("jpg", 8, 8));

        assertThat(DataSet.samples(data.outcomes(YOLO)))
                .singleElement()
                .satisfies(sample -> assertThat(sample.label().instances()).isEmpty());
        assertThat(DatasetReader.open(directory, YOLO).notes())
                .containsExactly("1 of 1 images have no label file and are read as images without objects");
    }

    @ParameterizedTest
    @CsvSource({
        "2 0.5 0.5 0.5 0.5, 'a.txt line 1: class must be a number from 0 to 1, found 2'",
        "cell 0.5 0.5 0.5 0.5, 'a.txt line 1: class must be a number from 0 to 1, found cell'",
        "1 0.5 0.5 0.5, 'a.txt line 1: needs 4 numbers of a box or an outline''s x and y in turn, found 3'",
        "1 0.5 0.5 0.5 x, 'a.txt line 1: needs numbers, found x'",
        "1 0.5 0.5 -0.5 0.1, 'box must have left <= right and top <= bottom, found (6.0, 3.6, 2.0, 4.4)'"
    })
    void aBadLineIsReportedWithItsPlace(String line, String message) {
        DataSet data = new DataSet(directory)
                .with("data.yaml", "names: {0: cell, 1: virus}")
                .with("a.png", Pictures.of("png", 8, 8))
                .with("a.txt", line)
                .with("b.png", Pictures.of("png", 9, 8));
        List<ReadResult> outcomes = data.outcomes(YOLO);

        assertThat(DataSet.samples(outcomes)).hasSize(1);
        assertThat(DataSet.skipped(outcomes))
                .containsExactly(new ReadResult.Skipped("a.png", SkipReason.INVALID_LABEL, message));
    }

    @Test
    void anImageWithoutReadableHeaderCannotHaveItsLabels() {
        DataSet data = new DataSet(directory)
                .with("classes.txt", "cell")
                .with("a.png", "no image")
                .with("a.txt", "0 0.5 0.5 0.5 0.5");

        assertThat(DataSet.skipped(data.outcomes(YOLO)))
                .containsExactly(new ReadResult.Skipped(
                        "a.png", SkipReason.MALFORMED, "not a JPEG, PNG, GIF, BMP, TIFF or WebP image"));
    }

    @Test
    void classNamesMustBeThere() {
        DataSet data = new DataSet(directory).with("a.png", Pictures.of("png", 8, 8));

        assertThatThrownBy(() -> data.outcomes(YOLO.withFormat(DatasetFormat.YOLO)))
                .isInstanceOf(FeedException.class)
                .hasMessageEndingWith("or the input must be the .yaml file and --images this folder");
    }
}
