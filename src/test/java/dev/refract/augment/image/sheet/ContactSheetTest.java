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
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.Test;

/** Labels stay true, and a person can see that they do. */
class ContactSheetTest {
    private static final Label NOTHING = Label.NONE;

    @Test
    void imagesOfAllSizesStandInRows() {
        ContactSheet sheet = new ContactSheet(100);
        List<ContactSheet.Row> rows = List.of(
                new ContactSheet.Row(
                        "originals ä",
                        List.of(
                                cell(300, 200, CV_8UC3, NOTHING),
                                cell(32, 32, CV_8UC4, NOTHING),
                                cell(1, 37, CV_16UC1, NOTHING))),
                new ContactSheet.Row("", List.of(cell(50, 400, CV_8UC3, NOTHING))));

        Bytes png = sheet.png(rows);
        ImageHeader header = ImageHeader.read(png);
        assertThat(header.width()).isEqualTo(6 + 3 * 106);
        assertThat(header.height()).isEqualTo(6 + (22 + 100 + 18 + 6) + (100 + 18 + 6));
        assertThat(sheet.png(rows)).isEqualTo(png);
    }

    @Test
    void boxesAreDrawnWhereTheyAreInTheColorOfTheirClass() {
        Box box = new Box(100, 50, 200, 150);
        Label label = Label.NONE.withInstances(List.of(Instance.boxed("cell", box)));
        RgbColor color = RgbColor.of("cell");
        try (Mat sheet = TestPixels.decoded(new ContactSheet(200)
                .png(List.of(new ContactSheet.Row("", List.of(cell(400, 400, CV_8UC3, label))))))) {
            // half the size, and six pixels from the corner of the sheet
            for (int[] at : new int[][] {{50, 60}, {100, 60}, {70, 75}}) {
                assertThat(TestPixels.level(sheet, 6 + at[0], 6 + at[1], 0)).isEqualTo(color.blue());
                assertThat(TestPixels.level(sheet, 6 + at[0], 6 + at[1], 1)).isEqualTo(color.green());
                assertThat(TestPixels.level(sheet, 6 + at[0], 6 + at[1], 2)).isEqualTo(color.red());
            }
        }
    }

    @Test
    void aNameThatWouldHideItsBoxStandsInTheLegend() {
        Label label = Label.NONE.withInstances(List.of(Instance.boxed("platelets", new Box(100, 50, 140, 90))));
        RgbColor color = RgbColor.of("platelets");
        Bytes png =
                new ContactSheet(200).png(List.of(new ContactSheet.Row("", List.of(cell(400, 400, CV_8UC3, label)))));
        try (Mat sheet = TestPixels.decoded(png)) {
            int height = 6 + 200 + 18 + 6;
            assertThat(sheet.rows()).isEqualTo(height + 18 + 6);
            assertThat(TestPixels.level(sheet, 6 + 5, height + 5, 0)).isEqualTo(color.blue());
            assertThat(TestPixels.level(sheet, 6 + 5, height + 5, 2)).isEqualTo(color.red());
            // above the box, where the name would be
            assertThat(TestPixels.level(sheet, 6 + 54, 6 + 18, 2)).isNotEqualTo(color.red());
        }
    }

    @Test
    void classesDifferInColor() {
        assertThat(List.of("rbc", "wbc", "platelets", "cat", "dog", "ship").stream()
                        .map(RgbColor::of)
                        .distinct())
                .hasSize(6);
    }

    private static ContactSheet.Cell cell(int width, int height, int type, Label label) {
        return new ContactSheet.Cell(
                TestPictures.payload(ImageFormat.PNG, width, height, type), label, "a caption that is far too long");
    }
}
