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

/** Makes copies of texts the way a pipeline does. */
final class Copies {
    private static final StepCodec CODEC = new StepCodec(Catalogue.of(List.of(new TextOperations())));

    private Copies() {}

    static Made make(Texts medium, String text, Label label, long seed, Augmentation<?>... operations) {
        return new Augmenter(CODEC)
                .make(
                        medium.open(new Payload.Text(text), label),
                        Arrays.stream(operations).map(Stage::of).toList(),
                        Address.of(seed, "copies", "text"));
    }

    static Made make(String text, long seed, Augmentation<?>... operations) {
        return make(Texts.DEFAULT, text, Label.NONE, seed, operations);
    }

    static String text(Made made) {
        return ((Payload.Text) made.copy().payload()).text();
    }

    /** What one operation makes of a text. */
    static String text(String text, long seed, Augmentation<?> operation) {
        return text(make(text, seed, operation));
    }

    /** The edits of all steps of a copy. */
    static List<Edit> edits(Made made) {
        return made.steps().stream()
                .flatMap((AppliedStep step) -> ((TextEdits) CODEC.read(step)).edits().stream())
                .toList();
    }
}
