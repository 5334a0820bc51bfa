package dev.refract.augment.text;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Augmenter;
import dev.refract.augment.Augmenter.Made;
import dev.refract.augment.Catalogue;
import dev.refract.augment.Stage;
import dev.refract.augment.StepCodec;
import dev.refract.random.Address;
import dev.refract.sample.AppliedStep;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes copies of texts the way a pipeline does. */
public final class Copies {
    private static final StepCodec CODEC = new StepCodec(Catalogue.of(List.of(new TextOperations())));

    private Copies() {}

    /** Texts with these protections, and no others. */
    public static Texts texts(
            List<String> words, List<String> patterns, List<TokenKind> kinds, boolean spans, boolean editOnce) {
        return new Texts(
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
    public static Texts withStopWords(Language language) {
        return new Texts(
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

    public static Made make(Texts medium, String text, Label label, long seed, Augmentation<?>... operations) {
        return new Augmenter(CODEC)
                .make(
                        medium.open(new Payload.Text(text), label),
                        Arrays.stream(operations).map(Stage::of).toList(),
                        Address.of(seed, "copies", "text"));
    }

    public static Made make(String text, long seed, Augmentation<?>... operations) {
        return make(Texts.DEFAULT, text, Label.NONE, seed, operations);
    }

    public static String text(Made made) {
        return ((Payload.Text) made.copy().payload()).text();
    }

    /** What one operation makes of a text. */
    public static String text(String text, long seed, Augmentation<?> operation) {
        return text(make(text, seed, operation));
    }

    /** The edits of all steps of a copy. */
    public static List<Edit> edits(Made made) {
        return made.steps().stream()
                .flatMap((AppliedStep step) -> ((TextEdits) CODEC.read(step)).edits().stream())
                .toList();
    }

    /** What the last step of a copy says of a count that it missed. */
    public static String shortfall(Made made) {
        return ((TextEdits) CODEC.read(made.steps().get(made.steps().size() - 1))).shortfall();
    }
}
