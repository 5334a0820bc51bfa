package dev.refract.augment.text.model;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Augmented;
import dev.refract.augment.Stage;
import dev.refract.augment.catalog.Catalog;
import dev.refract.augment.catalog.TextModelOperations;
import dev.refract.augment.engine.Augmenter;
import dev.refract.augment.engine.Augmenter.Result;
import dev.refract.augment.engine.StepCodec;
import dev.refract.augment.text.TextMedium;
import dev.refract.random.Address;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.List;

/** Makes copies of texts by one operation, the way a pipeline does. */
final class ModelCopies {
    private static final Augmenter AUGMENTER =
            new Augmenter(new StepCodec(Catalog.of(List.of(new TextModelOperations()))));

    private ModelCopies() {}

    static Result make(TextMedium medium, String text, Label label, long seed, Augmentation<?> operation) {
        return AUGMENTER.make(
                medium.open(new Payload.Text(text), label),
                List.of(Stage.of(operation)),
                Address.of(seed, "copies", "text"));
    }

    static String text(String text, long seed, Augmentation<?> operation) {
        return text(make(TextMedium.DEFAULT, text, Label.NONE, seed, operation).copy());
    }

    static String text(Augmented copy) {
        return ((Payload.Text) copy.payload()).text();
    }

    /** The copy made again from its steps alone. */
    static Augmented replay(TextMedium medium, String text, Label label, Result made) {
        return AUGMENTER.replay(medium.open(new Payload.Text(text), label), made.steps());
    }
}
