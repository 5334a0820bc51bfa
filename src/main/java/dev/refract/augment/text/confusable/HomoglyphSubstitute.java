package dev.refract.augment.text.confusable;

import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Letters that look the same and are not: Cyrillic {@code а} for Latin {@code a}. */
@Named(id = "homoglyph_substitute", doc = "Replaces letters by look-alikes of other alphabets.")
public record HomoglyphSubstitute(
        @Param(doc = "Which characters are changed.", inline = true)
        ConfusableEdits edits) implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return edits.draw(OWN, facts, random);
    }

    private static final ConfusableTable OWN = ConfusableTable.in("homoglyphs.txt");
}
