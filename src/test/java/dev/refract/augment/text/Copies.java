package dev.refract.augment.text;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Stage;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.catalog.TextOperations;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.Augmenter.Result;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.text.document.TokenKind;
import dev.refract.augment.text.edit.Edit;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.augment.text.language.StopWordLanguage;
import dev.refract.random.Address;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes copies of texts the way a pipeline does. */
public final class Copies {
    private static final StepCodec CODEC = new StepCodec(Catalog.of(List.of(new TextOperations())));

    private Copies() {}

    /** Texts with these protections, and no others. */
    public static TextMedium texts(
            List<String> words, List<String> patterns, List<TokenKind> kinds, boolean spans, boolean editOnce) {
        return new TextMedium(
                words,
                patterns,
                kinds,
                spans,
                editOnce,
                List.of(),
                List.of(),
                Optional.empty(),
                1,
                Optional.empty(),
                1);
    }

    /** Texts whose stop words in this language stay. */
    public static TextMedium withStopWords(StopWordLanguage language) {
        return new TextMedium(
                List.of(),
                List.of(),
                List.of(),
                false,
                true,
                List.of(language),
                List.of(),
                Optional.empty(),
                1,
                Optional.empty(),
                1);
    }

    public static Result make(TextMedium medium, String text, Label label, long seed, Augmentation<?>... operations) {
        return new Augmenter(CODEC)
                .make(
                        medium.open(new Payload.Text(text), label),
                        Arrays.stream(operations).map(Stage::of).toList(),
                        Address.of(seed, "copies", "text"));
    }

    public static Result make(String text, long seed, Augmentation<?>... operations) {
        return make(TextMedium.DEFAULT, text, Label.NONE, seed, operations);
    }

    public static String text(Result made) {
        return ((Payload.Text) made.copy().payload()).text();
    }

    /** What one operation makes of a text. */
    public static String text(String text, long seed, Augmentation<?> operation) {
        return text(make(text, seed, operation));
    }

    /** The edits of all steps of a copy. */
    public static List<Edit> edits(Result made) {
        return made.steps().stream()
                .flatMap((AppliedStep step) -> ((TextEdits) CODEC.read(step)).edits().stream())
                .toList();
    }

    /** What the last step of a copy says of a count that it missed. */
    public static String shortfall(Result made) {
        return ((TextEdits) CODEC.read(made.steps().get(made.steps().size() - 1))).shortfall();
    }
}
