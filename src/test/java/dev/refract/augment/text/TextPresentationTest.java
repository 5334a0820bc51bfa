package dev.refract.augment.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.refract.augment.view.Comparison;
import dev.refract.augment.view.View;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Label;
import dev.refract.sample.Lineage;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Labels stay true, and a person can see it: the lines of a preview mark every changed word. */
class TextPresentationTest {
    @Test
    void marksWhatEachCopyChanged() {
        Sample original = Sample.original("o", 0, new Payload.Text("the quick\nfox"), Label.NONE);
        Comparison comparison = new Comparison(
                "[a] o",
                original,
                List.of(copy(original, 1, "the slow\nfox", "word_swap"), copy(original, 2, "the quick\nfox")),
                List.of("copy 3 is refused: no change"));

        assertThat(TextMedium.DEFAULT.presentation().views(List.of(comparison), OptionalInt.empty()))
                .containsExactly(new View.Lines(List.of(
                        "[a] o",
                        "  original  the quick⏎fox",
                        "  copy 1    the [-quick-]{+slow+}⏎fox",
                        "            by word_swap",
                        "  copy 2    the quick⏎fox",
                        "            by no step",
                        "  copy 3 is refused: no change",
                        "")));
    }

    private static Comparison.Copy copy(Sample original, int number, String text, String... operations) {
        List<AppliedStep> steps = List.of(operations).stream()
                .map(id -> new AppliedStep(id, "{}"))
                .toList();
        Lineage lineage = new Lineage("p", 1, "d", List.of("o"), steps, 0);
        return new Comparison.Copy(
                original.copy("o~" + number, number, new Payload.Text(text), Label.NONE, lineage), "copy " + number);
    }
}
