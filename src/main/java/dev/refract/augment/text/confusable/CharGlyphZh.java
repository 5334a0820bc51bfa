package dev.refract.augment.text.confusable;

import dev.refract.augment.text.Amount;
import dev.refract.augment.text.TextFacts;
import dev.refract.augment.text.TextOperation;
import dev.refract.augment.text.edit.TextEdits;
import dev.refract.declare.Named;
import dev.refract.declare.Param;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;

/** Replaces Chinese characters by similar ones: {@code 未} by {@code 末}. */
@Named(id = "char_glyph_zh", doc = "Replaces Chinese characters by look-alikes.")
public record CharGlyphZh(
        @Param(doc = "How much is changed.", inline = true) Amount amount,

        @Param(doc = "Which characters are confusable.", inline = true)
        ConfusableSettings table)
        implements TextOperation {
    @Override
    public Optional<TextEdits> draw(TextFacts facts, UniformRandomProvider random) {
        return table.or(OWN).draw(amount, one -> 1, facts, random);
    }

    private static final ConfusableTable OWN = ConfusableTable.in("look-alikes-zh.txt");
}
