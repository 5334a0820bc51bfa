package dev.refract.augment.image.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_16UC1;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;

import dev.refract.augment.image.TestPictures;
import dev.refract.augment.image.TestPixels;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.codec.ImageHeader;
import dev.refract.sample.Box;
import dev.refract.sample.Bytes;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** Labels stay true, and a person can see that they do. */
class ContactSheetTest {
    private static final Label NOTHING = Label.NONE;

    private static final int LINE = SheetText.Style.CAPTION.line();

    @Test
    void imagesKeepTheirProportionsAndStandInRows() {
        ContactSheet sheet = new ContactSheet(100);
        List<ContactSheet.Row> rows = List.of(
                new ContactSheet.Row(
                        "originals ä",
                        List.of(
                                cell(300, 200, CV_8UC3, NOTHING),
                                cell(32, 32, CV_8UC4, NOTHING),
                                cell(1, 37, CV_16UC1, NOTHING))),
                new ContactSheet.Row("", List.of(cell(400, 50, CV_8UC3, NOTHING))));

        Bytes png = sheet.png(rows);
        ImageHeader header = ImageHeader.read(png);
        assertThat(header.width()).isEqualTo(8 + 3 * 108);
        // 32 x 32 is enlarged three times; 400 x 50 is 13 high
        assertThat(header.height()).isEqualTo(8 + (26 + 96 + LINE + 16) + (13 + LINE + 16));
        assertThat(sheet.png(rows)).isEqualTo(png);
    }

    @Test
    void boxesAreDrawnWhereTheyAreInTheColorOfTheirClass() {
        Label label = Label.NONE.withInstances(List.of(Instance.boxed("c", new Box(100, 50, 200, 150))));
        RgbColor color = RgbColor.of("c");
        try (Mat sheet = sheet(200, label)) {
            int top = 8 + 8 + 20;
            // half the size, eight pixels from the left edge and below the legend
            for (int[] at : new int[][] {{100, 60}, {50, 60}, {70, 75}}) {
                assertColor(sheet, 8 + at[0], top + at[1], color);
            }
        }
    }

    @Test
    void theLegendNamesEveryClassAtTheTop() {
        Box box = new Box(100, 50, 140, 90);
        Label label = Label.NONE.withInstances(List.of(
                Instance.boxed("a class with a very long name", box),
                Instance.boxed("wide", new Box(0, 200, 300, 400))));
        try (Mat sheet = sheet(200, label)) {
            assertThat(sheet.rows()).isEqualTo(8 + (8 + 2 * 20) + 200 + LINE + 16);
            assertColor(sheet, 8 + 5, 8 + 7, RgbColor.of("a class with a very long name"));
            assertColor(sheet, 8 + 5, 8 + 27, RgbColor.of("wide"));
            // where the name of the small box would be, and where that of the wide one is
            assertThat(TestPixels.level(sheet, 8 + 54, 8 + 48 + 18, 2))
                    .isNotEqualTo(RgbColor.of("a class with a very long name").red());
            assertColor(sheet, 8 + 1, 8 + 48 + 90, RgbColor.of("wide"));
        }
    }

    @Test
    void aWindowShowsPixelsAsTheyAre() {
        ContactSheet.Cell cell = cell(400, 400, CV_8UC3, NOTHING);
        ContactSheet.Row row = new ContactSheet.Row("", List.of(cell), Optional.of(new PixelWindow(120, 60, 50, 40)));
        try (Mat sheet = TestPixels.decoded(new ContactSheet(50).png(List.of(row)));
                Mat image = TestPixels.decoded(cell.image().encoded())) {
            for (int channel = 0; channel < 3; channel++) {
                assertThat(TestPixels.level(sheet, 8 + 7, 8 + 9, channel))
                        .isEqualTo(TestPixels.level(image, 127, 69, channel));
            }
        }
    }

    private static void assertColor(Mat sheet, int x, int y, RgbColor color) {
        assertThat(TestPixels.level(sheet, x, y, 0)).isEqualTo(color.blue());
        assertThat(TestPixels.level(sheet, x, y, 1)).isEqualTo(color.green());
        assertThat(TestPixels.level(sheet, x, y, 2)).isEqualTo(color.red());
    }

    /** A sheet with one image of 400 × 400 pixels. */
    private static Mat sheet(int tile, Label label) {
        ContactSheet.Row row = new ContactSheet.Row("", List.of(cell(400, 400, CV_8UC3, label)));
        return TestPixels.decoded(new ContactSheet(tile).png(List.of(row)));
    }

    @Test
    void classesDifferInColor() {
        assertThat(List.of("rbc", "wbc", "platelets", "cat", "dog", "ship").stream()
                        .map(RgbColor::of)
                        .distinct())
                .hasSize(6);
    }

    private static ContactSheet.Cell cell(int width, int height, int type, Label label) {
        return new ContactSheet.Cell(TestPictures.payload(ImageFormat.PNG, width, height, type), label, List.of("c"));
    }
}
