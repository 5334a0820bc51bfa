package dev.refract.augment.text;

import dev.refract.augment.text.document.TextDiff;
import dev.refract.augment.view.Comparison;
import dev.refract.augment.view.LabelEffect;
import dev.refract.augment.view.Presentation;
import dev.refract.augment.view.View;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Shows texts as lines, with {@code [-deleted-]} and {@code {+inserted+}} words. */
final class TextPresentation implements Presentation {
    private static final List<String> EXAMPLES = List.of(
            "Anna Meyer wrote on 12 March 2024 that the quick train wasn't late. She paid 25 euros and was very happy.",
            "Our small hotel in Berlin was good, but the room was cold. We called at 9:30 and they came quickly.",
            "The film begins slowly. It is a beautiful story about two brothers, and I would see it again.");

    @Override
    public List<View> views(List<Comparison> comparisons, OptionalInt side) {
        return comparisons.stream()
                .map(comparison -> (View) new View.Lines(lines(comparison)))
                .toList();
    }

    @Override
    public String line(Payload payload) {
        return text(payload).replace("\n", "⏎");
    }

    /** Spans move with the words. */
    @Override
    public LabelEffect labels(Class<?> operation) {
        return LabelEffect.MOVE;
    }

    @Override
    public List<Sample> examples() {
        return IntStream.range(0, EXAMPLES.size())
                .mapToObj(i -> Sample.original("text-" + i, 0, new Payload.Text(EXAMPLES.get(i)), Label.of("a")))
                .toList();
    }

    private List<String> lines(Comparison comparison) {
        Payload original = comparison.original().payload();
        List<String> lines = new ArrayList<>(List.of(comparison.title(), "  original  " + line(original)));
        for (Comparison.Copy copy : comparison.copies()) {
            String marked =
                    TextDiff.of(text(original), text(copy.sample().payload())).marked();
            lines.add("  " + copy.caption() + "    " + marked.replace("\n", "⏎"));
            lines.add("            by "
                    + (copy.operations().isEmpty() ? "no step" : String.join(", ", copy.operations())));
        }
        comparison.notes().forEach(note -> lines.add("  " + note));
        lines.add("");
        return lines;
    }

    private static String text(Payload payload) {
        return ((Payload.Text) payload).text();
    }
}
