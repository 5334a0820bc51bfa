package dev.refract.augment.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.image.sheet.ContactSheet;
import dev.refract.augment.view.Comparison;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Bytes;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Labels stay true, and a person can see that they do: what a mixed copy is a copy of stands below it. */
class ImagePresentationTest {
    private static final Payload IMAGE = new Payload.Image(Bytes.of(new byte[] {1}), "image/png");
    private static final Sample ORIGIN = Sample.original("o", 0, IMAGE, Label.of("cat"));

    @Test
    void mixedClassesStandInTheCaption() {
        Label mixed = Label.NONE.withClasses(Map.of("cat", 0.24, "automobile", 0.76));
        Comparison comparison = new Comparison(
                "title",
                ORIGIN,
                List.of(copy(1, mixed, "cutmix"), copy(2, Label.of("cat"), "rotate"), copy(3, Label.of("cat"))),
                List.of("copy 4 is refused: too dark", "copy 5 is refused: too bright"));

        ContactSheet.Row row = ImagePresentation.row(comparison);

        assertThat(row.title()).isEqualTo("title  (copy 4 is refused: too dark)");
        assertThat(row.cells())
                .extracting(ContactSheet.Cell::caption)
                .containsExactly("original", "1: automobile 76, cat 24 %", "copy 2", "copy 3: as it was");
    }

    private static Comparison.Copy copy(int number, Label label, String... operations) {
        List<AppliedStep> steps = List.of(operations).stream()
                .map(id -> new AppliedStep(id, "{}"))
                .toList();
        Sample sample =
                ORIGIN.copy("o~" + number, number, IMAGE, label, new Lineage("p", 1, "d", List.of("o"), steps, 0));
        return new Comparison.Copy(sample, "copy " + number);
    }
}
