package dev.refract.feed.yolo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.refract.feed.DataSet;
import dev.refract.feed.dataset.DatasetFormat;
import dev.refract.feed.dataset.DatasetOptions;
import dev.refract.feed.dataset.FeedException;
import dev.refract.feed.dataset.InvalidEntryException;
import dev.refract.feed.dataset.ReadOrder;
import dev.refract.feed.dataset.ReadResult;
import dev.refract.feed.dataset.SkipReason;
import dev.refract.feed.file.ImageSize;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Point;
import dev.refract.sample.Polygon;
import dev.refract.sample.Sample;
import dev.refract.sample.Split;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
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
                .with("images/train/a." + format, image(format, 200, 100))
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
        DataSet data = new DataSet(directory).with("classes.txt", "cell\n").with("a.jpg", image("jpg", 8, 8));

        assertThat(DataSet.samples(data.outcomes(YOLO)))
                .singleElement()
                .satisfies(sample -> assertThat(sample.label().instances()).isEmpty());
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
                .with("a.png", image("png", 8, 8))
                .with("a.txt", line)
                .with("b.png", image("png", 9, 8));
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
                .containsExactly(
                        new ReadResult.Skipped("a.png", SkipReason.MALFORMED, "not an image whose size can be read"));
    }

    @Test
    void webpTellsItsSizeInThreeWays() throws InvalidEntryException {
        assertThat(ImageSize.of(webp("VP8X", 24, 0xc7, 0, 0, 0x63, 0, 0))).isEqualTo(new ImageSize(200, 100));
        assertThat(ImageSize.of(webp("VP8 ", 26, 0xc8, 0, 0x64, 0))).isEqualTo(new ImageSize(200, 100));
        // 14 bits of width - 1 = 199, then 14 bits of height - 1 = 99
        assertThat(ImageSize.of(webp("VP8L", 21, 0xc7, 0xc0, 0x18, 0))).isEqualTo(new ImageSize(200, 100));
    }

    @Test
    void classNamesMustBeThere() {
        DataSet data = new DataSet(directory).with("a.png", image("png", 8, 8));

        assertThatThrownBy(() -> data.outcomes(YOLO.withFormat(DatasetFormat.YOLO)))
                .isInstanceOf(FeedException.class)
                .hasMessageEndingWith("one of data.yaml, data.yml, dataset.yaml, classes.txt, obj.names must be there");
    }

    private static byte[] webp(String kind, int at, int... bytes) {
        byte[] file = new byte[32];
        System.arraycopy(("RIFF----WEBP" + kind).getBytes(StandardCharsets.US_ASCII), 0, file, 0, 16);
        for (int i = 0; i < bytes.length; i++) {
            file[at + i] = (byte) bytes[i];
        }
        return file;
    }

    private static byte[] image(String format, int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
