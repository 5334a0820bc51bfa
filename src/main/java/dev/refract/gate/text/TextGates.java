package dev.refract.gate.text;

import dev.refract.gate.Gate;
import dev.refract.gate.Gates;
import java.util.List;

/** The gates that compare a text with its origin. */
public final class TextGates implements Gates {
    @Override
    public List<Class<? extends Gate>> gates() {
        return List.of(
                MaxWordsPerturbed.class,
                EditDistance.class,
                LengthRatio.class,
                WordOverlap.class,
                Bleu.class,
                Chrf.class,
                Meteor.class);
    }
}
