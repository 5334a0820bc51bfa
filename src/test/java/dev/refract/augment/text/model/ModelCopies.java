package dev.refract.augment.text.model;

import dev.refract.augment.Augmentation;
import dev.refract.augment.Augmented;
import dev.refract.augment.Augmenter;
import dev.refract.augment.Augmenter.Made;
import dev.refract.augment.Catalogue;
import dev.refract.augment.Stage;
import dev.refract.augment.StepCodec;
import dev.refract.augment.text.Texts;
import dev.refract.random.Address;
import dev.refract.sample.Label;
import dev.refract.sample.Payload;
import java.util.List;

/** Makes copies of texts by one operation, the way a pipeline does. */
final class ModelCopies {
    private static final Augmenter AUGMENTER =
            new Augmenter(new StepCodec(Catalogue.of(List.of(new ModelOperations()))));

    private ModelCopies() {}

    static Made make(Texts medium, String text, Label label, long seed, Augmentation<?> operation) {
        return AUGMENTER.make(
                medium.open(new Payload.Text(text), label),
                List.of(Stage.of(operation)),
                Address.of(seed, "copies", "text"));
    }

    static String text(String text, long seed, Augmentation<?> operation) {
        return text(make(Texts.DEFAULT, text, Label.NONE, seed, operation).copy());
    }

    static String text(Augmented copy) {
        return ((Payload.Text) copy.payload()).text();
    }

    /** The copy made again from its steps alone. */
    static Augmented replay(Texts medium, String text, Label label, Made made) {
        return AUGMENTER.replay(medium.open(new Payload.Text(text), label), made.steps());
    }
}
