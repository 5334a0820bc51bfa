package dev.refract.gate.catalog;

import dev.refract.gate.Gate;
import dev.refract.gate.Gates;
import dev.refract.gate.text.Bleu;
import dev.refract.gate.text.Chrf;
import dev.refract.gate.text.EditDistance;
import dev.refract.gate.text.LengthRatio;
import dev.refract.gate.text.MaxWordsPerturbed;
import dev.refract.gate.text.Meteor;
import dev.refract.gate.text.WordOverlap;
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
