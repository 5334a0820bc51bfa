package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.image.blur.GaussianBlur;
import dev.refract.augment.image.codec.Encoder;
import dev.refract.augment.image.codec.ImageFormat;
import dev.refract.augment.image.geometric.Rotate;
import dev.refract.augment.image.sheet.ContactSheet;
import dev.refract.augment.image.sheet.PixelWindow;
import dev.refract.augment.view.Comparison;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Box;
import dev.refract.sample.Instance;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;

/** Labels stay true, and a person can see that they do: what a mixed copy is a copy of stands below it. */
class ImagePresentationTest {
    private static final Payload IMAGE = TestPictures.payload(ImageFormat.PNG, 40, 30, opencv_core.CV_8UC3);
    private static final Sample ORIGIN = Sample.original("o", 0, IMAGE, Label.of("cat"));

    @Test
    void mixedClassesStandInTheCaption() {
        Label mixed = Label.NONE.withClasses(Map.of("cat", 0.24, "automobile", 0.76));
        Comparison comparison = new Comparison(
                "title",
                ORIGIN,
                List.of(copy(1, mixed, "cutmix"), copy(2, Label.of("cat"), "rotate"), copy(3, Label.of("cat"))),
                List.of("copy 4 is refused: too dark", "copy 5 is refused: too bright"));

        ContactSheet.Row row = ImagePresentation.row(comparison, 160);

        assertThat(row.title()).isEqualTo("title  (copy 4 is refused: too dark)");
        assertThat(row.cells().stream().map(ContactSheet.Cell::caption))
                .containsExactly(
                        List.of("original, 40 × 30"),
                        List.of("copy 1: automobile 76, cat 24 %", "cutmix angle -7.31"),
                        List.of("copy 2", "rotate angle -7.31"),
                        List.of("copy 3", "no step"));
    }

    /** What no label tells and no reduced image shows is looked at pixel by pixel. */
    @Test
    void aFilterAloneIsShownWhereItChangesMostAndWithoutBoxes() {
        Label boxed = Label.NONE.withInstances(List.of(Instance.boxed("cell", new Box(1, 1, 9, 9))));
        Sample flat = Sample.original("o", 0, picture(0), boxed);
        Sample spotted = Sample.original("o", 0, picture(200), boxed);
        List<Comparison.Copy> copies = List.of(new Comparison.Copy(spotted, "copy 1"));

        ContactSheet.Row blurred = ImagePresentation.row(
                new Comparison("", flat, copies, List.of(), Optional.of(GaussianBlur.class)), 100);
        ContactSheet.Row turned =
                ImagePresentation.row(new Comparison("", flat, copies, List.of(), Optional.of(Rotate.class)), 100);

        PixelWindow window = blurred.window().orElseThrow();
        assertThat(List.of(window.width(), window.height())).containsExactly(100, 100);
        assertThat(window.left()).isBetween(181, 279);
        assertThat(window.top()).isBetween(81, 179);
        assertThat(blurred.cells()).allSatisfy(cell -> assertThat(cell.label()).isEqualTo(Label.NONE));
        assertThat(turned.window()).isEmpty();
        assertThat(turned.cells()).allSatisfy(cell -> assertThat(cell.label()).isEqualTo(boxed));
    }

    /** Gray, of 400 × 300 pixels, with a square of 2 × 2 at (280, 180). */
    private static Payload picture(int level) {
        try (Scalar gray = Scalar.all(0);
                Scalar paint = Scalar.all(level);
                Mat picture = new Mat(300, 400, opencv_core.CV_8UC3, gray);
                Rect square = new Rect(280, 180, 2, 2);
                Mat spot = new Mat(picture, square)) {
            spot.put(paint);
            return new Payload.Image(new Encoder(ImageFormat.PNG, 100).encode(picture), "image/png");
        }
    }

    private static Comparison.Copy copy(int number, Label label, String... operations) {
        List<AppliedStep> steps = List.of(operations).stream()
                .map(id -> new AppliedStep(id, "{\"angle\":-7.3149}"))
                .toList();
        Sample sample =
                ORIGIN.copy("o~" + number, number, IMAGE, label, new Lineage("p", 1, "d", List.of("o"), steps, 0));
        return new Comparison.Copy(sample, "copy " + number);
    }
}
