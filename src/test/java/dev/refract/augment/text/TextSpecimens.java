package dev.refract.augment.text;

import dev.refract.augment.ContractSamples.Specimen;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import dev.refract.sample.Span;
import java.util.ArrayList;
import java.util.List;

/** Texts that are everyday, empty, long and odd. */
final class TextSpecimens {
    private TextSpecimens() {}

    /** Texts on which operations have something to do. */
    static List<Specimen> ordinary() {
        String title =
                "A CNN that finds beautiful pictures quickly, and names the author (Ada Lovelace) of each photo.";
        int name = title.indexOf("Ada");
        String odd = "😀 The  CNN\r\nsaw 𝒜𝓁's house; don't ask https://a.org/b why the big dog ran.";
        return List.of(
                new Specimen(
                        "title with a name",
                        new Payload.Text(title),
                        Label.of("vision").withSpans(List.of(new Span(name, name + 12, "PER"), new Span(0, 5, "NP")))),
                new Specimen(
                        "text with emoji and line breaks",
                        new Payload.Text(odd),
                        Label.NONE.withSpans(List.of(new Span(0, 5, "a"), new Span(16, 20, "b")))),
                new Specimen(
                        "names, numbers and contractions",
                        new Payload.Text("Mary Smith didn't fly to Paris on 12 March 2021. She paid 350 dollars, "
                                + "because it is sad that two large trains were late! 我们 未来 的 木头 很 大。"),
                        Label.of("travel").withSpans(List.of(new Span(0, 10, "PER"), new Span(25, 30, "LOC")))));
    }

    /** Texts on which they must at least not fail. */
    static List<Specimen> extremes() {
        List<Specimen> extremes = new ArrayList<>();
        for (String text :
                List.of("", " ", "\r\n", "a", "I", ".", "...", "dog", "a a", "\ud83d", "\udc00\ud83d", "\u0301")) {
            extremes.add(new Specimen("\"" + text + "\"", new Payload.Text(text), Label.of("x")));
        }
        RandomTexts texts = new RandomTexts(99);
        for (int i = 0; i < 20; i++) {
            String text = texts.next();
            extremes.add(
                    new Specimen("any text " + i, new Payload.Text(text), Label.NONE.withSpans(texts.spans(text))));
        }
        extremes.add(new Specimen("long", new Payload.Text("the quick dog runs home. ".repeat(4_000)), Label.NONE));
        extremes.add(new Specimen("one long word", new Payload.Text("x".repeat(100_000)), Label.NONE));
        extremes.add(new Specimen(
                "span behind the text", new Payload.Text("ab"), Label.NONE.withSpans(List.of(new Span(1, 3, "x")))));
        return extremes;
    }
}
